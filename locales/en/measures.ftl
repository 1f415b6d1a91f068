# Support measures in the result. Keys: assessment_core::measures::texts(). Figures come as placeholders, never as words.
# m-<measure>: official name, a heading; .summary: what it is; .short: a shorter name for lists.

m-monthly-support = Monthly financial support
    .summary = Money every month, by the per cent in the decision of TELK (ТЕЛК) or NELK (НЕЛК), a medical expert commission. You need not prove costs.
m-car = Targeted aid for the purchase of a personal motor vehicle
    .short = Aid for a car
    .summary = Part of the price of a car you have already bought is paid back.
m-home-adaptation = Targeted aid for home adaptation
    .short = Aid for home adaptation
    .summary = Part of the cost of adapting your home for a wheelchair is paid back.
m-balneotherapy = Targeted aid for balneotherapy or rehabilitation
    .short = Aid for balneotherapy or rehabilitation
    .summary = Costs of treatment with mineral water or rehabilitation are paid up to a ceiling. If you need assistance by another person, one companion is paid for too.
m-municipal-rent = Targeted aid for the rent of municipal housing
    .short = Aid for municipal rent
    .summary = The directorate pays the rent directly to the municipality.
m-personal-assistance = Personal assistance
    .summary = An assistant of your choice helps you for a number of hours a month. The municipality employs the assistant.
m-social-services = Social services
    .summary = Support at home or near it. The directorate or the municipality assesses what you need.
m-technical-aids = Assistive devices and medical devices
    .summary = Devices prescribed by a medical commission: LKK (ЛКК), TELK (ТЕЛК) or NELK (НЕЛК). The health fund pays.
m-vignette = Free annual vignette
    .summary = One car uses the roads without a toll if it meets the conditions.
m-parking = Parking card
    .summary = You may park on marked places for people with disabilities. The card is valid in the whole country.
m-education = Support for education
    .summary = The directorate assesses the need and refers you.
m-employment = Support for work
    .summary = The directorate refers you, and the Employment Agency helps to find a job.
m-placement = Placement in residential care
    .summary = Living and round-the-clock care in a home or centre when care at home is not enough.
m-assistant-support = Assistant support
    .summary = A service of the municipality, different from personal assistance: an assistant helps you at home.
m-other = Other support
    .summary = Support that is not on this list. Describe it in your own words, and the directorate will answer you.

verdict-probably-yes = You are probably entitled
verdict-probably-no = You are probably not entitled
verdict-more-information = More information is needed
# Before the sentence of a condition, which goes on in small letters.
state-met = Met:
state-not-met = Not met:
state-unknown = Not known yet:
# How sure an amount is: the end of its sentence.
standing-certain = by your answers
standing-minimum = or more
standing-conditional = if the conditions are met
standing-possible = if this applies to you
# An amount in one sentence
sum-standing = { $amount }, { $standing }.
# Beside an unknown condition or amount.
assessed-directorate = The directorate finds this out in the individual needs assessment.
assessed-municipality = The municipality finds this out.
assessed-directorate-on-application = The directorate finds this out when you apply.
assessed-directorate-or-municipality = The directorate or the municipality finds this out.
# $amount: money; $from, $to, $date: dates; .year: where it holds from the first to the last day of one $year
used-poverty-line = The poverty line from { $from } to { $to } is { $amount } a month.
    .year = The poverty line of { $year } is { $amount } a month.
    .missing = No poverty line is known for { $date }, so we only show a share of it. This is not your mistake.

# Conditions: what must be so. Each goes on after "Met:", "Not met:" or "Not known yet:" and is true after all three. Where there are several ways, each is an attribute: a sentence for those who go that way.
c-decision = you must have a decision of TELK, NELK or LKK (medical commission) whose term has not run out.
c-lasting-disability = you must have a lasting disability: at least { $percent }% in the decision.
c-support-age = you must be at least { $age } years old.
c-no-child-benefit = you must be at least { $age } years old, or nobody must be receiving the monthly allowance for raising a child with a lasting disability for you.
    .age = you must be at least { $age } years old.
    .no-benefit = nobody must be receiving the monthly allowance for raising a child with a lasting disability for you.
c-not-in-residential-care = you must not have used free residential care (round-the-clock care in a home or centre, paid for by the state) for { $months ->
        [1] more than a month
       *[other] more than { $months } months
    }.
c-attendance = the decision must state assistance by another person (чужда помощ). A child with at least { $percent }% does not need this.
    .attendance = the decision must state assistance by another person (чужда помощ).
    .child = a child with at least { $percent }% does not need assistance by another person in the decision.
c-assistance-first = the decision must state at least { $adult }% and assistance by another person. For a child: at least { $child }% with such assistance, or at least { $alone }% without it.
    .adult = the decision must state at least { $adult }% and assistance by another person.
    .child = for a child, the decision must state at least { $child }% and assistance by another person.
    .child-alone = for a child, the decision must state at least { $alone }%, even without assistance by another person.
c-assistance-no-residential-care = you must not be using residential care (round-the-clock care in a home or centre).
c-residence = you must have Bulgarian citizenship, a permit for long-term or permanent residence, asylum, refugee status, humanitarian status, temporary protection, or a right under an international treaty.
    .egn = you have an EGN (ЕГН), so we do not ask about residence or protection.
    .status = you must have residence, protection or a right under an international treaty that the law names.
c-car-percent = the decision must state more than { $percent }%. Exactly { $percent }% is not enough.
c-mobility = you must have lasting difficulty in moving.
c-working = you must work or study.
    .work = you must work.
    .study = you must study.
    .said = you must work or study.
c-income = the average monthly income per family member over the last { $months } months must not be above the poverty line.
c-car-years = you must not have received aid for a car in the last { $years } years.
c-home-percent = the decision must state more than { $percent }%. For a child, type and degree of disability must be determined.
    .adult = the decision must state more than { $percent }%.
    .child = the child’s decision must determine type and degree of disability.
c-wheelchair = you must move by wheelchair.
c-home-years = you must not have received aid for home adaptation in the last { $years } years.
c-balneo-person = the decision must state more than { $percent }%. For a child, { $least }% is enough. A war invalid does not need this.
    .adult = the decision must state more than { $percent }%.
    .child = the child’s decision must state at least { $least }%.
    .veteran = you must be a war invalid.
c-prescription = you must have a medical referral (медицинско направление) by a specialist physician for balneotherapy or rehabilitation.
c-balneo-once-a-year = you must not have received aid for balneotherapy or rehabilitation this year.
c-rent-person = you must have at least { $percent }% disability and live without a family (single), or be a single parent of a child with at least { $percent }%.
    .single = you must have at least { $percent }% disability and live without a family (single).
    .single-parent = you must have at least { $percent }% disability and be a single parent of a child with at least { $percent }%.
c-municipal-lease = the lease with the municipality must be in your name or, under full guardianship, in the name of your legal representative.
c-device-prescribed = a medical commission (LKK, TELK or NELK) must have prescribed an assistive device for you.
c-vignette-person = the decision must state at least { $percent }%. Or your family must be raising a child with a lasting disability: up to the age of { $age }, or of { $pupil } if the child studies.
    .own = the decision must state at least { $percent }%.
    .family = your family must be raising a child with a lasting disability: up to the age of { $age }, or of { $pupil } if the child studies.
c-vignette-car = it must be one car with an engine up to { $engine } cm³ and up to { $power } hp. If it is electric, the power is up to { $electric } kW.
c-parking-percent = the decision must state at least { $percent }%.
c-assistant-support-need = you must have at least { $percent }% disability and have been granted assistance by another person. Or you must be over working age, without a set degree, and unable to look after yourself without help.
    .age = you must be over working age, without a set degree, and unable to look after yourself without help.
    .disability = you must have at least { $percent }% disability and have been granted assistance by another person.
c-no-personal-assistance = you must not be using personal assistance.
c-services-need = you must need social services.
c-education-need = you must need support for education.
c-employment-need = you must need support for work.
c-placement-need = you must need residential care.
c-other-need = you must need this other support.

# $money: with its currency; $share: per cent of the poverty line; .no-figure: where the poverty line of the day is not known.
amount-monthly-support-1 = { $money } a month: { $share }% of the poverty line, first group (from { $from }% to under { $under }% disability)
    .no-figure = { $share }% of the poverty line a month, first group (from { $from }% to under { $under }% disability)
amount-monthly-support-2 = { $money } a month: { $share }% of the poverty line, second group (from { $from }% to { $to }% disability)
    .no-figure = { $share }% of the poverty line a month, second group (from { $from }% to { $to }% disability)
amount-monthly-support-3 = { $money } a month: { $share }% of the poverty line, third group (over { $over }% disability)
    .no-figure = { $share }% of the poverty line a month, third group (over { $over }% disability)
amount-monthly-support-4 = { $money } a month: { $share }% of the poverty line, fourth group (over { $over }% disability, assistance by another person and a disability pension for general illness, work accident or occupational disease)
    .no-figure = { $share }% of the poverty line a month, fourth group (over { $over }% disability, assistance by another person and a disability pension for general illness, work accident or occupational disease)
amount-monthly-support-5 = { $money } a month: { $share }% of the poverty line, fifth group (over { $over }% disability, assistance by another person and a social disability pension or another pension that the law sets beside it)
    .no-figure = { $share }% of the poverty line a month, fifth group (over { $over }% disability, assistance by another person and a social disability pension or another pension that the law sets beside it)
amount-car = Up to { $money } ({ $times } times the poverty line)
    .no-figure = Up to { $times } times the poverty line (the amount for this date is not known)
amount-home-adaptation = Up to { $money } ({ $times } times the poverty line)
    .no-figure = Up to { $times } times the poverty line (the amount for this date is not known)
amount-balneotherapy = Costs paid, up to { $money } ({ $share }% of the poverty line)
    .no-figure = Costs paid, up to { $share }% of the poverty line (the amount for this date is not known)
amount-balneotherapy-companion = With assistance by another person up to another { $money } for one companion ({ $share }% of the poverty line)
    .no-figure = With assistance by another person up to another { $share }% of the poverty line for one companion
amount-municipal-rent = The rent of the dwelling, which the directorate pays directly to the municipality
# One line for all degrees, which an office sets. $least, $most: hours
amount-hours-range = At most from { $least } to { $most } hours a month, by the degree of dependence. The directorate decides how many exactly.
amount-personal-assistance-1 = First degree of dependence: up to { $hours } hours a month.
amount-personal-assistance-2 = Second degree of dependence: up to { $hours } hours a month.
amount-personal-assistance-3 = Third degree of dependence: up to { $hours } hours a month.
amount-personal-assistance-4 = Fourth degree of dependence: up to { $hours } hours a month.
amount-technical-aids-directorate = Up to the amount set for the device
amount-technical-aids-health-fund = Up to the amount that the health fund has set for the device
amount-vignette = Free of charge for one car
amount-parking = Free of charge

frequency-monthly = Every month
frequency-monthly-to-municipality = Every month, directly to the municipality
frequency-once-in-years = Once in { $years } years
frequency-once-a-year = Once a year
frequency-hours-a-month = A set number of hours every month
frequency-annual = Once a year
frequency-parking-card = One card, until the date printed on it
frequency-per-device = For each prescribed device
frequency-as-assessed = As the assessment says

again-years = Possible again after { $years } years, with a new application.
    .from = For you: from { $date }
again-calendar-year = Possible again in the next calendar year, with a new application.
    .from = For you: from { $date }
duration-as-decision = As long as the decision of TELK or NELK is valid.
duration-no-term = If the medical documents name no period: up to { $months } months.
duration-for-life = Your decision is for life: the needs assessment is made again every { $years } years.
duration-after-pension-age = If the degree was set after pension age, or you reach that age while the decision is valid, the rights are for life. The assessment is made again every { $years } years.
duration-while-lease = As long as the lease and the decision are valid.

apply-directorate = Apply at the Social Assistance Directorate of your current address (where you live now): in person, through someone with a power of attorney, by letter with return receipt, or electronically. If a doctor confirms the need, the papers are taken at your home.
apply-directorate-electronically = Electronically means through the Secure Electronic Delivery System (ССЕВ) or with a qualified electronic signature. Before you send an email, ask whether it needs a signature.
apply-for-another = In your place the assessment can be requested by someone with a power of attorney, a parent or adoptive parent, a guardian or curator, the family with which a child is placed, or the head of the home or social service. The directorate can also make it on its own.
apply-directorate-or-municipality = Call or visit the directorate or the municipality. A letter or an electronic request will do as well.
apply-directorate-vignette = Apply at the directorate of your current address: in person, by letter or electronically.
apply-municipality = Apply at the municipality of your current address.
apply-municipality-after-referral = Then hand the referral (направление, a document from the directorate) to the mayor of the municipality of your current address: in person, by letter with return receipt or electronically. If a doctor confirms the need, the papers are taken at your home.
apply-health-fund = The commission sends the application to the Regional Health Insurance Fund (РЗОК). After approval you get the device from a contracted dealer of your choice.

# $count: days or months; .date: the day counted for this person.
deadline-file-gap = If a document is missing, you have { $count } days to bring it once they ask for it.
deadline-assessment-ready = The individual needs assessment is ready { $count ->
        [1] by the end of the month after you apply
       *[other] by the end of the month { $count } months after you apply
    }.
    .date = If you apply today: by { $date }
deadline-meeting = You are told the day of the deciding meeting at least { $count } days before. You may attend.
deadline-order = The order (the directorate’s decision) or the referral is issued within { $count } days of the assessment, or of the last document if that comes later.
deadline-notice = You receive the order or referral together with the assessment within { $count } days of its issue.
deadline-electronic-service = If you apply electronically, the answer comes electronically too. It counts as received when you open it, or after { $count } days at the latest. Check your mailbox often.
deadline-complaint = If you complain about the assessment, you are answered { $count ->
        [1] within a month
       *[other] within { $count } months
    }.
deadline-appeal = You can appeal the order within { $count } days of receiving it: to the higher administrative body or to the administrative court.
deadline-silence = If the directorate misses its own time limit for the assessment or the order, the law treats that as a refusal. Appeal within { $count } months from the end of that limit. Do not wait for more months first: they are the time to appeal.
deadline-claim = Money for a past month can be claimed until { $count } months after the end of that month.
deadline-recertification = If your decision has a term, ask for re-certification (a new decision) at least { $count } months before it ends. Then the assessment stays valid until TELK decides.
    .date = For your decision: by { $date }
# Instead of .date where that day lies in the past
deadline-passed = This time limit passed on { $date }. Do not wait, get in touch now.
deadline-assistance-review = The directorate reviews the request within { $count } days.
deadline-municipality-gap = If a document is missing at the municipality, you have { $count } days to bring it.
deadline-municipality-agreement = When the documents are complete, you, the assistant and the municipality sign an agreement within { $count } days.
deadline-municipality-contract = Within { $count } days of the agreement the municipality signs a contract with the assistant.
deadline-assistance-report = If something changes, tell the municipality within { $count } days.
deadline-balneo-payment = For balneotherapy or rehabilitation at a private facility the money is paid within { $count } days of approval.
deadline-balneo-order = For balneotherapy or rehabilitation at a state facility the order is issued within { $count } days.
deadline-health-fund = The health fund decides within { $count } days.
deadline-services-contact = Someone gets in touch with you within { $count } working days.
deadline-services-assessment = The preliminary assessment is ready within { $count } days.

note-decision-first = Without a decision of TELK or NELK these rights do not arise. Begin with your general practitioner, who refers you to TELK. You can still send the form now.
note-decision-or-exception = You have no decision of TELK or NELK. Usually this right does not arise without one, but there is an exception: see the conditions. For a decision begin with your general practitioner, who refers you to TELK.
note-decision-expired-in-time = If you asked for re-certification at least { $months } months before the end of the term and TELK is late, the decision and the assessment stay valid until TELK decides. Show the directorate when you asked.
note-reminder = The regional health inspectorate (РЗИ) has to remind you { $months } months before the decision ends. Do not rely on that alone.
note-new-assessment = If your situation changes, the directorate can make a new assessment on its own.
note-repayment-order = If the directorate orders you to pay money back, you can appeal within { $days } days. Until that is decided you pay nothing back.
note-decision-expired = The term of your decision has run out. Ask for recertification (a new decision). If you are past pension age, ask the directorate: sometimes the rights remain.
note-decision-of-lkk = LKK does not set a degree. For money support a decision of TELK or NELK is needed.
note-papers-at-once = By law further documents are asked for after the assessment. In practice directorates often ask for everything with the application.
note-support-paid-next-month = The money for a month is paid in the next month.
note-support-is-personal = The support is personal, free of tax and cannot be transferred.
note-support-bad-faith = If received in bad faith, it is paid back with interest and lost { $years ->
        [1] for one year
       *[other] for { $years } years
    }.
note-support-two-pensions = You have pensions of two groups. The directorate decides which group applies: if you are entitled, it is at least the lower amount.
note-support-for-a-child = For a child, a parent can ask for the monthly allowance for raising a child with a lasting disability (art. 8д of the Family Allowances for Children Act). It is separate from this support.
note-attendance-supplement = The attendance supplement is separate: the National Social Security Institute (НОИ) pays it together with the pension. Ask there.
note-mobility = By law, difficulty in moving is a lasting difficulty with standing, walking and endurance.
note-car-after-purchase = You buy the car first, then money is paid back.
note-paid-after-approval = The money is paid in the month after approval.
note-car-owner = The car must belong to you or your family.
note-income-counted = Wages, income from farming, sales, rent, dividends, pensions, compensations, benefits, scholarships, family allowances for children, alimony and other income count.
note-income-not-counted = These do not count: the monthly financial support and the targeted aids, the attendance supplement, the one-off birth grant, humanitarian aid, one-off supplements to pensions and extraordinary pensions, supplements of veterans and people injured in wars, the compensation at the age of 75 or 80, aids set by the Council of Ministers, pay for work therapy in an institution, and child protection funds.
note-income-line-of-day = The law does not say of which year the poverty line is with which the income is compared. Here it is the one of today. Ask the directorate.
note-home-visit = A social worker will come to see the adapted home.
note-home-line-of-year = The ceiling is that of the year in which the adaptation was made.
note-balneo-kind-of-certificate = The law speaks of reduced working capacity, and your decision states type and degree of disability. The directorate decides.
note-balneo-other-ground = It is not paid if you used the same service on another ground for the same time.
note-balneo-state-facility = Facilities of the National Social Security Institute (НОИ), of the Ministry of Health and rehabilitation hospitals are paid directly. Get the order first.
note-rent-parent = The law speaks of single parents who have a lasting disability themselves. Without such a decision in your own name the directorate decides. Ask there.
note-rent-single = Ask the directorate whom the law regards as “single”.
note-assistance-hours = The right comes from the decision. The directorate sets the degree and the hours in the individual assessment, so we do not calculate them here.
note-assistance-deduction-adult = If you receive the attendance supplement, you agree that it goes to the municipality while you use personal assistance.
note-assistance-deduction-child = Up to { $amount } of the child’s monthly allowance goes to the municipality, depending on the hours.
note-assistance-no-double-support = In the application you declare that you use no other support for the same need.
note-assistance-who = Personal assistance is used by people who receive the attendance supplement to their pension, and by children for whom the monthly allowance for a child with a lasting disability is received.
note-assistance-own-choice = You choose the assistant, who may be a relative. You may name a substitute as well.
note-assistance-assistant = The assistant must not be under guardianship, convicted of an intentional crime, or under protective measures for domestic violence. The municipality may set further requirements.
note-assistance-starts = Assistance starts after the assistant signs a contract with the municipality. If no assistant is found, the supplement or the child’s allowance stays with you.
note-assistance-ends = Personal assistance ends if you ask for it, if the assessment runs out, if there is nobody to be the assistant, or if the person dies.
note-assistance-false-data = For false data the fine is from { $least } to { $most }. If it happens again, personal assistance stops for { $months } months.
note-assistance-report-refusal = If you are not satisfied, you can leave the assistant’s monthly report unsigned and tell the municipality why.
note-assistance-attendance-by-commission = Only the commission determines assistance by another person, sometimes at a lower per cent as well. If you think that it was overlooked, ask for re-certification (a new decision).
note-assistance-renew-early = Renew in good time so that there is no gap.
note-assistant-support-two-groups = The service is for two groups: people over working age who cannot look after themselves without help and have no set degree, and children and adults with a lasting disability and assistance by another person who do not use personal assistance. It is not for people in residential care.
note-aids-at-health-fund = Assistive devices are given by the health fund, not by the Social Assistance Agency.
note-services-any-way = You can ask for a service orally, by phone, in writing or electronically.
note-services-referral = The referral from the individual assessment can replace the preliminary assessment.
note-placement-and-support = If you use free residential care for more than a month, monthly financial support is not paid.
note-vignette-family = A family of a child with a lasting disability may get a vignette too: up to the age of { $age }, or of { $pupil } if the child studies.
note-parking-everywhere = The card is valid in the whole country.
note-parking-thresholds = Some municipalities set other conditions. Ask yours.
note-education = Ask the directorate and the school or university which support is possible.
note-employment = Ask the directorate and the labour office which support is possible.
note-other = The directorate will tell you what is possible.

# Which income counts for the car and home aids, for whoever adds up: items of a list, each the end of "counts:" or "does not count:".
income-counted-wages = wages and other income from work
income-counted-farming = income from farming
income-counted-sales = income from selling property
income-counted-rent = rent and lease payments
income-counted-dividends = dividends
income-counted-pensions = pensions
income-counted-benefits = compensations and benefits
income-counted-scholarships = scholarships
income-counted-child-benefits = family allowances for children
income-counted-alimony = alimony
income-not-counted-financial-support = the monthly financial support and the targeted aids of the Persons with Disabilities Act
income-not-counted-attendance-supplement = the attendance supplement
income-not-counted-birth-grant = the one-off grant for the birth of a child
income-not-counted-humanitarian-aid = humanitarian aid
income-not-counted-pension-compensations = one-off supplements (compensations) to pensions and extraordinary pensions
income-not-counted-veteran-supplements = supplements of war veterans and of people injured in wars
income-not-counted-age-compensation = the monthly compensation on reaching the age of 75 or 80
income-not-counted-government-aids = aids set by an act of the Council of Ministers
income-not-counted-therapy-pay = pay for work therapy in an institution
income-not-counted-child-protection = funds under the Rules of the Child Protection Act
