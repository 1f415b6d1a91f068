# Functioning score (WHODAS 2.0), options for a reform of status assessment, and what the pilot counted.
# Keys: assessment_core::methods::texts(). Not part of the file that every visitor loads first.
# The labels of the items are our own neutral words. The questions are the World Health Organization's: never put them here.

whodas-title = Functioning score (WHODAS 2.0)
whodas-about = WHODAS 2.0 is a questionnaire of the World Health Organization (WHO) on difficulties in the last 30 days, with the aids and help that the person usually uses. A higher score means more difficulties.
whodas-licence = Instead of its questions, short descriptions in our own words stand here. The questions themselves are WHO’s and are loaded only from a file that the institution has a licence for.
# Names of the scores.
whodas-simple = Simple score: the sum of the answers as a share of the highest possible sum
whodas-complex = Complex score: the answers are recoded as the manual of the World Health Organization (WHO) says
whodas-domain-mean = Mean of the six areas. This is not the complex score.
# $table, $version: name and version of the agency's calibration table
whodas-rasch = Score by calibration table { $table }, version { $version }
# Shown beside the complex score wherever groups are named.
whodas-surrogate = The table by which the pilot in Bulgaria turned answers into a score is not published. So we show the complex score here. The borders of the groups were not made for it.
# $count: answers filled in
whodas-filled-in = { $count ->
        [one] One missing answer was filled in
       *[other] { $count } missing answers were filled in
    } with the mean of its area.
whodas-withheld = An area in which two answers are missing has no score of its own.
# $count: missing answers
whodas-more-than-two-missing = { $count } answers are missing. When more than two are missing, no score can be computed.

# Items: neutral labels in our own words.
q-whodas-d1-1 = Keeping attention for ten minutes
q-whodas-d1-2 = Remembering important things
q-whodas-d1-3 = Solving everyday problems
q-whodas-d1-4 = Learning something new
q-whodas-d1-5 = Understanding what people say
q-whodas-d1-6 = Starting and keeping up a conversation
q-whodas-d2-1 = Standing for a long time
q-whodas-d2-2 = Getting up from a chair
q-whodas-d2-3 = Moving about at home
q-whodas-d2-4 = Getting out of the home
q-whodas-d2-5 = Walking about a kilometre
q-whodas-d3-1 = Washing the whole body
q-whodas-d3-2 = Getting dressed
q-whodas-d3-3 = Eating
q-whodas-d3-4 = Staying alone for a few days
q-whodas-d4-1 = Dealing with strangers
q-whodas-d4-2 = Keeping a friendship
q-whodas-d4-3 = Getting along with people close to one
q-whodas-d4-4 = Making new friends
q-whodas-d4-5 = Sexual activity
q-whodas-d5-1 = Looking after the household
q-whodas-d5-2 = Doing main household tasks well
q-whodas-d5-3 = Getting all household work done
q-whodas-d5-4 = Doing household work fast enough
q-whodas-d5-5 = Day-to-day work or school
q-whodas-d5-6 = Doing main tasks at work or school well
q-whodas-d5-7 = Getting all work done
q-whodas-d5-8 = Working fast enough
q-whodas-d6-1 = Joining community activities
q-whodas-d6-2 = Barriers in the surroundings
q-whodas-d6-3 = Living with dignity
q-whodas-d6-4 = Time taken by the health condition
q-whodas-d6-5 = Emotional effect
q-whodas-d6-6 = Drain on money
q-whodas-d6-7 = Problems for the family
q-whodas-d6-8 = Relaxing, doing things for pleasure

# Areas. D5 has two halves.
p-whodas-d1 = Understanding and communicating
p-whodas-d2 = Getting around
p-whodas-d3 = Self-care
p-whodas-d4 = Getting along with people
p-whodas-d5-household = Life activities: household
p-whodas-d5-work = Life activities: work or school
p-whodas-d6 = Participation
p-whodas-d5-all8 = Life activities as a whole

o-whodas-none = 1 – None
o-whodas-mild = 2 – Mild
o-whodas-moderate = 3 – Moderate
o-whodas-severe = 4 – Severe
o-whodas-extreme = 5 – Extreme, or cannot

# Severity groups of a WHODAS score: not the groups of the degree of disability.
whodas-group-none = No or mild problems
whodas-group-moderate = Moderate problems
whodas-group-severe = Severe problems
whodas-group-very-severe = Very severe problems

# Sets of borders between the groups.
whodas-preset-default = By the report’s borders (where severe begins is our estimate)
whodas-preset-alt-severe-45 = If severe begins later,
whodas-preset-alt-very-severe-50 = If very severe begins earlier,

# $items: codes of items
whodas-error-unknown-item = There are no such items: { $items }.
whodas-error-value-out-of-range = An answer is a number from 0 (none) to 4 (extreme). Correct { $items }.
whodas-error-answer-for-not-applicable-item = These items are only for people who work or study: { $items }.
# Things to look at again. $item: code of a question that is not scored
whodas-notice-too-many-days = { $item }: of the last 30 days there can’t be more than 30. Please check again.
whodas-notice-days-overlap = Days totally unable and days of cutting back are more than 30 together. The second don’t include the first. Please check again.
whodas-notice-not-asked = { $item } is filled in, although the form doesn’t ask it after these answers. Please check again.

status-title = What a reform of the assessment would change
# Stands beside every result.
status-simulation = This is a simulation of a reform proposed in a World Bank report of 2022. It is not the law in force and decides nothing for anybody.
status-option-a = Option A: a person or a committee judges
    .about = Somebody looks at both scores and judges. The report does not recommend it: such a judgement is open to influence, not transparent and not the same for everybody. So nothing is computed here.
status-option-b = Option B: averaging
    .about = An average of the two numbers is computed, and one may weigh more. It would stand in the decision. There would be no other assessment.
status-option-c = Option C: flagging for a second assessment
    .about = Where the two don’t agree, the case would be flagged. More information would be gathered, and there would be a second assessment.
# $score: number, $group: name of a group
status-whodas = Functioning: { $score } of 100, group “{ $group }”
# $percent: number
status-percent = Decision: { $percent }%, group “{ $group }”
# $degree, $whodas: weights in per cent, $score: number
status-averaged = The percentage in the decision weighs { $degree }%, functioning { $whodas }%. The new score is { $score }.
status-other-weight = Other weights: { $degree }% the percentage of the decision, { $whodas }% functioning
# $moderate, $severe, $very-severe: numbers
status-borders = The borders of the groups are { $moderate }, { $severe } and { $very-severe }.
# $before, $after: names of groups
status-groups = Now: “{ $before }”. By this option: “{ $after }”.
status-no-changes = The new percentage would not change any measure.
status-flag-changes-nothing = A flag would change nothing by itself.

# Groups of the degree of disability: not payment tiers.
percent-group-below-50 = Below the threshold of a lasting disability
percent-group-moderate = Moderate degree of disability
percent-group-severe = Severe degree of disability
percent-group-very-severe = Very severe degree of disability
# Groups of an averaged score between borders of its own.
status-group-below = Below the lowest border
status-group-moderate = Moderate
status-group-severe = Severe
status-group-very-severe = Very severe

status-score-given = The score was not computed here but entered.
status-score-rasch = Score by calibration table { $table }, version { $version }
status-score-surrogate = Surrogate: the complex score in place of the pilot’s

status-weighting-b1 = Mainly the percentage of the decision
status-weighting-b2 = Both alike
status-weighting-b3 = Mainly functioning
status-weighting-b4 = Functioning only

# Which borders group an averaged score: the report doesn't say.
status-thresholds-percent = The group is by the borders of the degree of disability, because this score would stand in the decision.
status-thresholds-whodas = By the borders of functioning
status-thresholds-interpolated = By borders between the two, with the same weights (our proposal, not the report’s),

# $flagged: persons flagged, $persons: persons in the sample
status-strategy-c1 = The degree is moderate, but the problems are severe or very severe
    .published = In the report: { $flagged } of { $persons } people. One person can be flagged by several rules.
status-strategy-c2 = The degree is moderate or severe, but the problems are very severe
    .published = In the report: { $flagged } of { $persons } people. One person can be flagged by several rules.
status-strategy-c3 = The degree is severe or very severe, but there are no problems or mild ones
    .published = In the report: { $flagged } of { $persons } people. One person can be flagged by several rules.
status-strategy-concordance = The two groups differ, in whichever direction

status-direction-more-severe = Functioning shows more problems than the degree in the decision.
status-direction-less-severe = Functioning shows fewer problems than the degree in the decision.
status-follows-second-step = More information would be asked for, and a second assessment made.
status-follows-other-commission = A second assessment would be made by another TELK or by NELK (medical expert commissions).
status-follows-certificate = Both groups agree: the decision would be issued with this group.
status-follows-nothing = Nothing would change.
status-moves-up = A more severe group
status-moves-stays = The same group
status-moves-down = A less severe group
# $what: name of a measure, a condition or an amount
status-change-opens = The percentage would no longer stand against: { $what }
status-change-closes = The percentage would no longer be enough for: { $what }
status-change-other-amount = The amount would change: { $what }
status-change-may-open = The percentage itself would now be a ground for: { $what }
status-change-may-close = The percentage would no longer be enough, but there may be another ground for: { $what }
status-change-may-other-amount = The amount may change: { $what }
# $fields: names of fields
status-error-value-out-of-range = Score and percentage lie between 0 and 100, a weight between 0 and 1. Correct { $fields }.
status-error-unknown-preset = There are no such borders of the groups: { $fields }.
status-error-cut-offs-twice = Both a preset and borders of your own are given: { $fields }. Leave one of them.

pilot-title = What the pilot shows
# Stands beside every share.
pilot-note = This is information only, from one pilot (report of 2022). Those who took part are few and don’t represent everybody. It doesn’t show what help one person needs, and it decides nothing.
# $share, $low, $high: per cent, $count, $persons: numbers of persons
pilot-share = { $share }% (between { $low }% and { $high }%): { $count } of { $persons } people
pilot-any = Dependence of the first to the fourth degree (together)
pilot-everybody = Everybody in the table
pilot-degree-none = No degree of dependence
pilot-degree-first = First degree of dependence
pilot-degree-second = Second degree of dependence
pilot-degree-third = Third degree of dependence
pilot-degree-fourth = Fourth degree of dependence
