# The list of all figures: what each is, its value with its unit, and how sure it is. figure-<figure>: its name, read
# before its value. Every file of crates/core/data/parameters has one.

figures-amounts = Amounts, shares and hours
figures-limits = Limits in conditions
figures-times = Time limits and periods
# $name: what it is, $value: with its unit
figure-line = { $name }: { $value }
# $from, $to: dates; .year: from the first to the last day of one $year
figure-period = Holds from { $from } to { $to }
    .year = Holds for { $year }
    .open = Holds from { $from }
# $law: a legal source
figure-source = Source: { $law }
# $sure: one of confidence-..., a sentence; $date: a day
figure-sure = { $sure } Last checked: { $date }
# $money: a share or a multiple of the poverty line
figure-amount-published = By the poverty line this is { $money }. The amount was published.
figure-amount-computed = By the poverty line this is { $money }. The amount is calculated, it was not published.

# $figure: the value
unit-money-per-month = { $figure } a month
unit-money = { $figure }
unit-percent = { $figure }%
unit-percent-of-poverty-line = { $figure }% of the poverty line
unit-times-poverty-line = { $figure } times the poverty line
unit-age = { $figure } years
unit-years = { $figure } years
unit-months = { $figure ->
        [one] { $figure } month
       *[other] { $figure } months
    }
unit-days = { $figure } days
unit-working-days = { $figure } working days
unit-hours-per-month = { $figure } hours a month
unit-cubic-centimetres = { $figure } cm³
unit-horse-power = { $figure } hp
unit-kilowatts = { $figure } kW

figure-adult-age = Age from which a person is an adult
figure-appeal-days = Time to appeal against the order
figure-assistance-child-percent = Personal assistance for a child without assistance by another person: least per cent
figure-assistance-first-adult-percent = Personal assistance until the end of 2020, adults: least per cent
figure-assistance-first-child-percent = Personal assistance until the end of 2020, children with assistance by another person: least per cent
figure-assistance-hours-1 = Personal assistance, first degree: at most
figure-assistance-hours-2 = Personal assistance, second degree: at most
figure-assistance-hours-3 = Personal assistance, third degree: at most
figure-assistance-hours-4 = Personal assistance, fourth degree: at most
figure-assistance-review-days = Personal assistance until the end of 2020: review of the request
figure-balneo-order-days = Balneotherapy or rehabilitation at a state facility: issue of the order
figure-balneo-payment-days = Balneotherapy or rehabilitation at a private facility: payment after approval
figure-balneo-percent = Balneotherapy or rehabilitation, adults: more than this per cent
figure-balneo-share = Balneotherapy or rehabilitation: at most, and as much again for a companion
figure-car-percent = Car aid: more than this per cent
figure-car-times = Car aid: at most
figure-car-years = Car aid: again after
figure-child-benefit-age = Age from which the monthly child allowance no longer stands in the way of the monthly financial support
figure-child-benefit-deduction = Personal assistance for a child: of the child’s monthly allowance, at most this goes to the municipality
figure-claim-months = Money for a past month is claimed within
figure-electronic-service-days = An electronic message counts as received after at most
figure-file-gap-days = Time to bring a missing document to the directorate
figure-home-percent = Home adaptation, adults: more than this per cent
figure-home-times = Home adaptation: at most
figure-home-years = Home adaptation: again after
figure-ina-months = The individual assessment is ready by the end of a month: so many after the month of filing
figure-income-months = Income is counted over the last
figure-lasting-disability-percent = Lasting disability: least per cent
figure-meeting-days = The meeting is announced at least this long before
figure-municipality-agreement-days = Personal assistance: agreement at the municipality
figure-municipality-contract-days = Personal assistance: contract with the assistant
figure-municipality-gap-days = Personal assistance: time to bring a missing document to the municipality
figure-nhif-decision-days = Technical aids: decision of the health fund
figure-notice-days = The order or referral is sent within
figure-order-days = The order or referral is issued within
figure-over-working-age-least = Over working age: nobody under this age (the exact age is in the Social Insurance Code)
figure-parking-percent = Parking card: least per cent
figure-poverty-line = Poverty line
figure-recertification-months = Re-certification is asked for before the decision ends, at least
figure-renewal-years = New assessment with a decision for life: every
figure-report-days = Personal assistance: a change is reported within
figure-residential-months = The monthly financial support is not paid during free residential care of more than
figure-services-assessment-days = Social services: preliminary assessment
figure-services-contact-days = Social services: somebody gets in touch within
figure-silence-months = Time to appeal when the directorate stays silent
figure-support-age = Monthly financial support: from the age of
figure-support-band-2-percent = Monthly financial support, second group: from this per cent
figure-support-band-3-percent = Monthly financial support, third to fifth group: more than this per cent
figure-support-share-1 = Monthly financial support, first group
figure-support-share-2 = Monthly financial support, second group
figure-support-share-3 = Monthly financial support, third group
figure-support-share-4 = Monthly financial support, fourth group
figure-support-share-5 = Monthly financial support, fifth group
figure-vignette-child-age = Vignette for the family of a child with a lasting disability: until the age of
figure-vignette-electric = Vignette, electric car: power at most
figure-vignette-engine = Vignette: engine at most
figure-vignette-percent = Vignette: least per cent
figure-vignette-power = Vignette: power at most
figure-vignette-pupil-age = Vignette for the family of a child at school: until the age of
figure-assistance-fine-least = Personal assistance: fine for false data, at least
figure-assistance-fine-most = Personal assistance: fine for false data, at most
figure-assistance-loss-months = Personal assistance: lost after false data again for
figure-complaint-months = Complaint about the assessment: answered within
figure-no-term-months = Medical documents without a period: the right lasts at most
figure-reminder-months = The regional health inspectorate reminds before the decision ends
figure-repayment-appeal-days = Time to appeal against an order to pay back
figure-support-loss-years = Monthly financial support: after bad faith it is lost for
