# Functioning score (WHODAS 2.0), options for a reform of status assessment, and what the pilot counted.
# Keys: assessment_core::methods::texts(). Not part of the file that every visitor loads first.
# The labels of the items are our own neutral words. The questions are the World Health Organization's: never put them here.

whodas-title = Оценка на функционирането (WHODAS 2.0)
whodas-about = WHODAS 2.0 е въпросник на Световната здравна организация (СЗО) за трудностите през последните 30 дни, с помощните средства и помощта, които човекът обичайно ползва. По-висока оценка означава повече трудности.
whodas-licence = Вместо въпросите му тук стоят кратки описания с наши думи. Самите въпроси принадлежат на СЗО и се зареждат само от файл, за който институцията има лиценз.
# Names of the scores.
whodas-simple = Проста оценка: каква част от най-големия възможен сбор е сборът от отговорите
whodas-complex = Комплексна оценка: отговорите се прекодират по ръководството на Световната здравна организация (СЗО)
whodas-domain-mean = Средно от шестте области. Това не е комплексната оценка.
# $table, $version: name and version of the agency's calibration table
whodas-rasch = Оценка по калибрационна таблица { $table }, версия { $version }
# Shown beside the complex score wherever groups are named.
whodas-surrogate = Таблицата, с която пилотното проучване в България превръща отговорите в оценка, не е публикувана. Затова тук показваме комплексната оценка. Границите на групите не са определени за нея.
# $count: answers filled in
whodas-filled-in = { $count ->
        [one] Един липсващ отговор е попълнен
       *[other] { $count } липсващи отговора са попълнени
    } със средната стойност от същата област.
whodas-withheld = Област, в която липсват два отговора, няма своя оценка.
# $count: missing answers
whodas-more-than-two-missing = Липсват { $count } отговора. Когато липсват повече от два, оценка не може да се пресметне.

# Items: neutral labels in our own words.
q-whodas-d1-1 = Задържане на вниманието за десет минути
q-whodas-d1-2 = Помнене на важни неща
q-whodas-d1-3 = Справяне с ежедневни задачи
q-whodas-d1-4 = Научаване на нещо ново
q-whodas-d1-5 = Разбиране на казаното от други
q-whodas-d1-6 = Започване и водене на разговор
q-whodas-d2-1 = Дълго стоене на крака
q-whodas-d2-2 = Ставане от стол
q-whodas-d2-3 = Движение вкъщи
q-whodas-d2-4 = Излизане от дома
q-whodas-d2-5 = Ходене около километър
q-whodas-d3-1 = Измиване на цялото тяло
q-whodas-d3-2 = Обличане
q-whodas-d3-3 = Хранене
q-whodas-d3-4 = Оставане без друг човек за няколко дни
q-whodas-d4-1 = Общуване с непознати
q-whodas-d4-2 = Поддържане на приятелство
q-whodas-d4-3 = Разбирателство с близките
q-whodas-d4-4 = Намиране на нови приятели
q-whodas-d4-5 = Полов живот
q-whodas-d5-1 = Грижа за домакинството
q-whodas-d5-2 = Добро справяне с важните домакински задачи
q-whodas-d5-3 = Свършване на цялата домакинска работа
q-whodas-d5-4 = Вършене на домакинската работа с нужната бързина
q-whodas-d5-5 = Ежедневна работа или учене
q-whodas-d5-6 = Добро справяне с важните задачи на работа или в училище
q-whodas-d5-7 = Свършване на цялата работа
q-whodas-d5-8 = Работа с нужната бързина
q-whodas-d6-1 = Участие в живота на общността
q-whodas-d6-2 = Пречки в околната среда
q-whodas-d6-3 = Живот с достойнство
q-whodas-d6-4 = Време, отнето от здравословното състояние
q-whodas-d6-5 = Отражение върху чувствата
q-whodas-d6-6 = Разходи заради здравето
q-whodas-d6-7 = Трудности за семейството
q-whodas-d6-8 = Почивка и приятни занимания

# Areas. D5 has two halves.
p-whodas-d1 = Разбиране и общуване
p-whodas-d2 = Придвижване
p-whodas-d3 = Самообслужване
p-whodas-d4 = Отношения с хората
p-whodas-d5-household = Ежедневни дейности: домакинство
p-whodas-d5-work = Ежедневни дейности: работа или учене
p-whodas-d6 = Участие в обществото
p-whodas-d5-all8 = Ежедневни дейности общо

o-whodas-none = 1 – Никаква трудност
o-whodas-mild = 2 – Лека
o-whodas-moderate = 3 – Умерена
o-whodas-severe = 4 – Голяма
o-whodas-extreme = 5 – Крайна или не може

# Severity groups of a WHODAS score: not the groups of the degree of disability.
whodas-group-none = Без трудности или с леки
whodas-group-moderate = Умерени трудности
whodas-group-severe = Големи трудности
whodas-group-very-severe = Много големи трудности

# Sets of borders between the groups.
whodas-preset-default = По границите от доклада (началото на големите трудности е наша преценка)
whodas-preset-alt-severe-45 = При по-късно начало на големите трудности
whodas-preset-alt-very-severe-50 = При по-ранно начало на много големите трудности

# $items: codes of items
whodas-error-unknown-item = Няма такива въпроси: { $items }.
whodas-error-value-out-of-range = Отговорът е число от 0 (никаква трудност) до 4 (крайна). Поправете { $items }.
whodas-error-answer-for-not-applicable-item = Тези въпроси са само за хора, които работят или учат: { $items }.
# Things to look at again. $item: code of a question that is not scored
whodas-notice-too-many-days = { $item }: през последните 30 дни не може да има повече от 30 такива дни. Проверете отново.
whodas-notice-days-overlap = Дните с пълна невъзможност и дните с по-малко дейности общо са повече от 30. Вторите не включват първите. Проверете отново.
whodas-notice-not-asked = { $item } е попълнен, макар че при тези отговори формулярът не го пита. Проверете отново.

status-title = Какво би променила реформата на оценката
# Stands beside every result.
status-simulation = Това е симулация на реформа, предложена в доклад на Световната банка от 2022 г. Това не е действащото право и не решава нищо за никого.
status-option-a = Вариант А: преценка на човек или комисия
    .about = Някой разглежда двете оценки и преценява сам. Докладът не го препоръчва: преценката се поддава на влияние, не е прозрачна и не е еднаква за всички. Затова тук не се изчислява.
status-option-b = Вариант Б: средна оценка
    .about = От двете числа се изчислява средна оценка, като едното може да тежи повече. Тя би стояла в решението. Нов преглед не би имало.
status-option-c = Вариант В: отбелязване за втора преценка
    .about = Когато двете оценки се разминават, случаят би бил отбелязан. Би се събрала още информация и би имало втора преценка.
# $score: number, $group: name of a group
status-whodas = Функциониране: { $score } от 100, група „{ $group }“
# $percent: number
status-percent = Решение: { $percent }%, група „{ $group }“
# $degree, $whodas: weights in per cent, $score: number
status-averaged = Процентът от решението тежи { $degree }%, функционирането – { $whodas }%. Новата оценка е { $score }.
status-other-weight = Други тегла: { $degree }% процентът от решението, { $whodas }% функционирането
# $moderate, $severe, $very-severe: numbers
status-borders = Границите на групите са { $moderate }, { $severe } и { $very-severe }.
# $before, $after: names of groups
status-groups = Сега: „{ $before }“. По този вариант: „{ $after }“.
status-no-changes = Новият процент не би променил никоя мярка.
status-flag-changes-nothing = Отбелязването само по себе си нищо не би променило.

# Groups of the degree of disability: not payment tiers.
percent-group-below-50 = Под прага за трайно увреждане
percent-group-moderate = Умерена степен на увреждане
percent-group-severe = Тежка степен на увреждане
percent-group-very-severe = Много тежка степен на увреждане
# Groups of an averaged score between borders of its own.
status-group-below = Под най-ниската граница
status-group-moderate = Умерена
status-group-severe = Тежка
status-group-very-severe = Много тежка

status-score-given = Оценката не е пресметната тук, а е въведена.
status-score-rasch = Оценка по калибрационна таблица { $table }, версия { $version }
status-score-surrogate = Заместваща оценка: комплексната вместо тази от пилотното проучване

status-weighting-b1 = Предимно процентът от решението
status-weighting-b2 = Двете поравно
status-weighting-b3 = Предимно функционирането
status-weighting-b4 = Само функционирането

# Which borders group an averaged score: the report doesn't say.
status-thresholds-percent = Групата е по границите за степента на увреждане, защото тази оценка би стояла в решението.
status-thresholds-whodas = По границите за функционирането
status-thresholds-interpolated = По граници между двете със същите тегла (наше предложение, не е от доклада)

# $flagged: persons flagged, $persons: persons in the sample
status-strategy-c1 = Степента е умерена, а трудностите са големи или много големи
    .published = В доклада: { $flagged } от { $persons } души. Един човек може да е отбелязан по няколко правила.
status-strategy-c2 = Степента е умерена или тежка, а трудностите са много големи
    .published = В доклада: { $flagged } от { $persons } души. Един човек може да е отбелязан по няколко правила.
status-strategy-c3 = Степента е тежка или много тежка, а трудности няма или са леки
    .published = В доклада: { $flagged } от { $persons } души. Един човек може да е отбелязан по няколко правила.
status-strategy-concordance = Двете групи се различават, в която и да е посока

status-direction-more-severe = Функционирането показва повече трудности от степента в решението.
status-direction-less-severe = Функционирането показва по-малко трудности от степента в решението.
status-follows-second-step = Би се поискала още информация и би се направила втора преценка.
status-follows-other-commission = Втора преценка би направила друга ТЕЛК или НЕЛК (експертни лекарски комисии).
status-follows-certificate = Двете групи съвпадат: решението би било издадено с тази група.
status-follows-nothing = Нищо не би се променило.
status-moves-up = По-тежка група
status-moves-stays = Същата група
status-moves-down = По-лека група
# $what: name of a measure, a condition or an amount
status-change-opens = Процентът вече не би бил пречка за: { $what }
status-change-closes = Процентът вече не би бил достатъчен за: { $what }
status-change-other-amount = Би се променил размерът на: { $what }
status-change-may-open = Вече и самият процент би бил основание за: { $what }
status-change-may-close = Процентът вече не би бил достатъчен, но може да има друго основание за: { $what }
status-change-may-other-amount = Може да се промени размерът на: { $what }
# $fields: names of fields
status-error-value-out-of-range = Оценката и процентът са от 0 до 100, теглото от 0 до 1. Поправете { $fields }.
status-error-unknown-preset = Няма такива граници на групите: { $fields }.
status-error-cut-offs-twice = Посочени са и вариант на границите, и собствени граници: { $fields }. Оставете едното.

pilot-title = Какво показва пилотното проучване
# Stands beside every share.
pilot-note = Това е само информация от едно пилотно проучване (доклад от 2022 г.). Участниците са малко и не представят всички хора. Не показва от каква помощ има нужда отделен човек и не решава нищо.
# $share, $low, $high: per cent, $count, $persons: numbers of persons
pilot-share = { $share }% (между { $low }% и { $high }%): { $count } от { $persons } души
pilot-any = Зависимост от първа до четвърта степен (общо)
pilot-everybody = Всички в таблицата
pilot-degree-none = Без степен на зависимост
pilot-degree-first = Първа степен на зависимост
pilot-degree-second = Втора степен на зависимост
pilot-degree-third = Трета степен на зависимост
pilot-degree-fourth = Четвърта степен на зависимост
