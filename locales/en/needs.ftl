# Methods of the needs assessment: hours of 2019, the social worker's instrument, municipal programmes. Not downloaded by
# the widget (crates/texts/src/files.rs). Keys: assessment_core::hours::texts(), instrument::texts(), municipal::texts().

# Hours of personal assistance by the method of 2019. $hours: a number.
hours-title = Hours of personal assistance by the 2019 method
hours-estimate = By calculation: up to { $hours } hours a month. This is no decision: the directorate sets the degree and the hours.
hours-section-motor = Motor functions
hours-section-self-care = Self-care
hours-section-orientation = Orientation and self-protection
hours-section-psycho-social = Psycho-social functions
hours-section-social-functioning = Social functioning
hours-section-home-activities = Activities in the home environment
hours-section-relationships = Social relationships
hours-band-adult = 18 and over
hours-band-from-12 = From 12 to 18
hours-band-under-12 = Under 12
# What stands beside the result.
hours-caveat-coefficients-unexplained = Nothing explains why the coefficients are what they are.
hours-caveat-methodology-amended = The Methodology was amended in 2021. We could not check whether the calculation still holds.
hours-caveat-cap-acted = The calculation gives more than the law’s most, so the hours were reduced to it.
hours-caveat-degree-inferred = The degree is our reading: no source says how hours become a degree.
hours-caveat-section-not-applicable = At this age the part on the home environment is usually not filled in; here it is included.

# The instrument: items that the self-assessment doesn't ask. First person, like the other 19, so that they can be read aloud.
ina-title = Individual needs assessment: questions on daily life
ina-known-and-unknown-persons = Contact with known and unknown people
ina-known-and-unknown-persons-none = I get on well and suitably with people I know and people I do not know.
ina-known-and-unknown-persons-moderate = I recognise people I know and communicate with them, but not with strangers. I need help with strangers.
ina-known-and-unknown-persons-severe = I find it hard to recognise people I see every day. I do not recognise those I see now and then. I need help with both.
ina-known-and-unknown-persons-very-severe = I have no contact with known or unknown people. I do not recognise even people I see often.
ina-education = Taking part in education or training
ina-education-none = I attend school or training independently and regularly, and learn well.
ina-education-moderate = I attend school or training independently, but I need supervision and support to learn well.
ina-education-severe = I need help or assistive devices to take full part in education.
ina-education-very-severe = I am not in education.
ina-labour-market = Taking part in the labour market
ina-labour-market-none = I work full-time and manage all tasks. Or I do not work, but could work like this.
ina-labour-market-moderate = I work full-time, but I need an adapted workplace. Or I do not work, but could work like this.
ina-labour-market-severe = I work, but I need help, an adapted workplace and an adapted job. Or I do not work, but could work like this.
ina-labour-market-very-severe = I am not able to work.
ina-avoiding-danger = Avoiding danger
ina-avoiding-danger-none = I recognise dangers and avoid them.
ina-avoiding-danger-moderate = I understand when it is dangerous, but sometimes I knowingly endanger myself or others.
ina-avoiding-danger-severe = I need help or an assistive device to notice or understand danger.
ina-avoiding-danger-very-severe = I do not understand or sense danger to myself or others.
ina-not-applicable = Does not apply to the person
ina-open = No finding yet
ina-wording-differs = The two forms word this answer differently. Read it together with the person.
ina-related = Directly related to this area
# Why an item stays for the interview.
ina-why-not-asked = The self-assessment does not ask this.
ina-why-cannot-say = The person cannot judge.
ina-why-unanswered = The person did not answer.
# Help: how often (the question), and who.
help-self-care = Does the person need help with self-care?
help-communicating = Does the person need help with communicating?
help-mobility = Does the person need help with mobility?
help-daily-living = Does the person need help with daily activities?
help-social-participation = Does the person need help to take part in social life?
help-education = Does the person need help to take part in education?
help-labour-market = Does the person need help to work?
help-safety = Does the person need help to be safe?
how-often-every-day = Yes, every day
how-often-periodically = Yes, from time to time
how-often-constantly = Yes, constantly (continuous care)
how-often-full-time = Yes, for the whole working day
how-often-not-needed = No help is needed
how-often-needed-but-nobody = Help is needed, but nobody helps
ina-who = Who helps now?
helper-nobody = Nobody
helper-family = A family member
helper-friend-neighbour = A friend or neighbour
helper-paid-assistant = A paid personal assistant (a relative or not)
helper-health-or-day-care = Staff of a health institution or day-care centre
helper-social-services = Social services
helper-school = The school
helper-employment-office = The employment office
helper-employer = The employer
helper-private-help = Help that the person pays for
helper-state-support = The state, through benefits and services
# The simpler scale that the report recommends. $hours: a number.
simpler-moderate = Moderate dependence: up to { $hours } hours a month
simpler-severe = Severe dependence: up to { $hours } hours a month
simpler-very-severe-or-total = Very severe or total dependence: up to { $hours } hours a month
simpler-note = This is a proposal of a World Bank report. By law there are four degrees.

# Municipal programmes. $date: a date; $hours, $assistants, $age: numbers.
programme-note = This is a programme of the municipality, not support by law. The rules were last seen on { $date }. Ask the municipality whether they still hold.
programme-sofia-independent-living = Assistants for Independent Living (Sofia Municipality)
    .summary = Up to { $hours } hours of help a month and up to { $assistants } assistants whom you choose. One of them helps at a time. The service is free of charge and income does not matter.
service-independent-and-active-living = Assistant for independent and active living (adults)
service-independent-childhood = Assistant for independent childhood (children)
programme-c-age = Over { $age } years old. At exactly { $age } years ask the municipality.
programme-c-residence = Your current address is in Sofia Municipality.
programme-c-disability = You have a decision of TELK, NELK or LKK (medical commission).
programme-c-exclusion = The municipality finds a high risk that you are left out of social life.
programme-c-rules-hold = The rules of { $date } still hold.
criterion-impairment = Degree of impairment
criterion-assistance = Help needed for independent living
tie-earlier-application = With equal points the earlier application stands first. Those who applied on the same day share a place.
funding-funded = The budget is enough
funding-undecided = The budget is enough for some of the people in this place only: the municipality decides
funding-waiting = Waiting list
# $from, $to: day and time; $assistants: names; $month: a month; $hours, $limit, $count: numbers.
roster-too-many-at-once = From { $from } to { $to } these are entered at the same time: { $assistants }.
roster-same-person-twice = From { $from } to { $to } { $assistant } stands in two shifts at the same time.
roster-too-many-hours = In { $month } { $hours } hours are entered; { $limit } are the most.
roster-too-many-assistants = { $count } assistants are entered; { $limit } are the most.

# Sources of the methods.
law-nam = Methodology for the individual assessment of support needs of people with disabilities
    .number = Council of Ministers decree No { $number }
law-eurocities-sofia = EUROCITIES leaflet on Sofia, 2013 (describes the practice, no rule)
law-sofia-notice = Notice of Sofia Municipality
