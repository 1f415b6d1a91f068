# The list of all figures: what each is, its value with its unit, and how sure it is. figure-<figure>: its name, read
# before its value. Every file of crates/core/data/parameters has one.

figures-income = Poverty line and income
figures-support = Monthly financial support
figures-assistance = Personal assistance
figures-aids = Targeted aids and technical aids
figures-travel = Parking card and vignette
figures-services = Social services
figures-disability = Disability and its decision
figures-application = Application, assessment, order and appeal
# What is folded up: what the three words of confidence-... mean
figures-sure = What “read”, “from published information” and “derived” mean
# What is folded up: values of years that are over
figures-earlier = Earlier years
# $year: a year
figures-computed = Some amounts of { $year } we calculated from the poverty line. We have not seen them published. They are called “calculated”.
    .ceilings = The ceilings of { $year } we calculated from the poverty line. We have not seen them published. They are called “calculated”.
# $name: what it is, $value: with its unit
figure-line = { $name }: { $value }
# $from, $to: dates; .year: from the first to the last day of one $year
figure-period = From { $from } to { $to }
    .year = For { $year }
# $to: a date
figure-until = Holds until { $to }
# $law: a legal source; $sure: one of confidence-..., in a few words; $date: a day
figure-facts = { $law }; { $sure }; checked on { $date }
# What a figure is, read without the list: $subject: one of figures-..., $name: one of figure-...
figure-title = { $subject }: { $name }
# Below an amount that is a share or a multiple of the poverty line. $value: with its unit
figure-amount-published = { $value }, a published amount
figure-amount-computed = { $value }, a calculated amount

# $figure: the value
unit-money-per-month = { $figure } a month
unit-money = { $figure }
unit-percent = { $figure }%
unit-percent-of-poverty-line = { $figure }% of the poverty line
unit-times-poverty-line = { $figure } times the poverty line
unit-age = { $figure ->
        [one] { $figure } year
       *[other] { $figure } years
    }
unit-years = { $figure ->
        [one] { $figure } year
       *[other] { $figure } years
    }
unit-months = { $figure ->
        [one] { $figure } month
       *[other] { $figure } months
    }
unit-days = { $figure ->
        [one] { $figure } day
       *[other] { $figure } days
    }
unit-working-days = { $figure } working days
unit-hours-per-month = { $figure } hours a month
unit-cubic-centimetres = { $figure } cm³
unit-horse-power = { $figure } hp
unit-kilowatts = { $figure } kW

figure-adult-age = Age from which a person is an adult
figure-appeal-days = Time to appeal against the order
figure-assistance-child-percent = Child without assistance by another person, disability at least
figure-assistance-first-adult-percent = Adults, disability at least
figure-assistance-first-child-percent = Children with assistance by another person, disability at least
figure-assistance-hours-1 = First degree, at most
figure-assistance-hours-2 = Second degree, at most
figure-assistance-hours-3 = Third degree, at most
figure-assistance-hours-4 = Fourth degree, at most
figure-assistance-review-days = Review of the request
figure-balneo-order-days = Balneotherapy or rehabilitation at a state facility, issue of the order
figure-balneo-payment-days = Balneotherapy or rehabilitation at a private facility, payment after approval
figure-balneo-percent = Balneotherapy or rehabilitation for adults, disability more than
figure-balneo-share = Balneotherapy or rehabilitation, at most and as much again for a companion
figure-car-percent = Car aid, disability more than
figure-car-times = Car aid, at most
figure-car-years = Car aid, again after
figure-child-benefit-age = Age of the child from which its monthly allowance no longer stands in the way
figure-child-benefit-deduction = Of the child’s monthly allowance, at most this goes to the municipality
figure-claim-months = Money for a past month is claimed within
figure-electronic-service-days = An electronic message counts as received after at most
figure-file-gap-days = Time to bring a missing document to the directorate
figure-home-percent = Home adaptation for adults, disability more than
figure-home-times = Home adaptation, at most
figure-home-years = Home adaptation, again after
figure-ina-months = The individual assessment is ready by the end of a month, so many after filing
figure-income-months = Income is counted over the last
figure-lasting-disability-percent = Lasting disability, at least
figure-meeting-days = The meeting is announced at least this long before
figure-municipality-agreement-days = Agreement at the municipality
figure-municipality-contract-days = Contract with the assistant
figure-municipality-gap-days = Time to bring a missing document to the municipality
figure-nhif-decision-days = Technical aids, decision of the health fund
figure-notice-days = The order or referral is sent within
figure-order-days = The order or referral is issued within
figure-over-working-age-least = Over working age: nobody under this age (the exact age is in the Social Insurance Code)
figure-parking-percent = Parking card, disability at least
figure-poverty-line = Poverty line
figure-recertification-months = Re-certification is asked for before the decision ends, at least
figure-renewal-years = New assessment with a decision for life, every
figure-report-days = A change is reported within
figure-residential-months = Not paid during free residential care of more than
figure-services-assessment-days = Preliminary assessment
figure-services-contact-days = Somebody gets in touch within
figure-silence-months = Time to appeal when the directorate stays silent
figure-support-age = Age, at least
figure-support-band-2-percent = Second group, disability at least
figure-support-band-3-percent = Third to fifth group, disability more than
figure-support-share-1 = First group
figure-support-share-2 = Second group
figure-support-share-3 = Third group
figure-support-share-4 = Fourth group
figure-support-share-5 = Fifth group
figure-vignette-child-age = Vignette for the family of a child with a lasting disability, age until
figure-vignette-electric = Vignette for an electric car, power at most
figure-vignette-engine = Vignette, engine at most
figure-vignette-percent = Vignette, disability at least
figure-vignette-power = Vignette, power at most
figure-vignette-pupil-age = Vignette for the family of a child at school, age until
figure-assistance-fine-least = Fine for false data, at least
figure-assistance-fine-most = Fine for false data, at most
figure-assistance-loss-months = Lost after false data again for
figure-complaint-months = Complaint about the assessment, answered within
figure-no-term-months = Medical documents without a period, the right lasts at most
figure-reminder-months = The regional health inspectorate reminds before the decision ends
figure-repayment-appeal-days = Time to appeal against an order to pay back
figure-support-loss-years = After bad faith it is lost for
