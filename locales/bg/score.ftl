# The optional page with the functioning score: what is entered and how the result is introduced. Not part of the file that
# every visitor loads first. The methods' own words stand in methods.ftl.

score-link = Оценка на функционирането (незадължително)
score-link-what = Показва какво би променила една предложена реформа. Не влияе на формуляра.
score-title = Оценка на функционирането
s-score = Оценка на функционирането
    .intro = Това не е част от формуляра и не се изпраща. Показва какво би променила една предложена реформа.

q-score-source = Какво ще въведете?
    .hint = Може да въведете отговорите на въпросника или готова оценка.
    .short = Какво въвеждате
o-score-source-known = Готова оценка
o-score-source-answers = Отговорите на въпросника WHODAS 2.0
q-score-percent = Какъв е процентът в решението?
    .hint = Процентът от решението на ТЕЛК или НЕЛК (експертни лекарски комисии). Например 75 или 72,5. Ако няма решение, оставете празно.
    .short = Процент в решението
q-score-known = Каква е оценката?
    .hint = Число от 0 (никакви трудности) до 100 (най-големи). Например 41,5.
    .unit = от 100
    .short = Оценка
q-score-works = Работи или учи ли човекът?
    .hint = Отговорете „Да“ и ако работи за себе си или без заплащане. При „Не“ четирите въпроса за работата не се задават.
    .short = Работи или учи

# Above the percentage, where the self-assessment has one
score-percent-taken = Взехме процента от Вашия формуляр. Ако въвеждате за друг човек, променете го.

# Above the items of each area
score-recall = Отговорите са за последните 30 дни: как човекът обичайно се справя, с помощните средства и помощта, които ползва. Ако не е опитвал нещо заради здравето си, изберете „Крайна или не може“. Ако причината е друга, оставете без отговор.
score-codes = Числото пред отговора е това от хартиения въпросник. Може и да го напишете от клавиатурата.
# In place of both where the person is asked
score-recall-asked = Отговорете за последните 30 дни: как обичайно се справяте, с помощните средства и помощта, които ползвате. Ако не сте опитвали нещо заради здравето си, изберете „Крайна или не може“. Ако причината е друга, оставете без отговор.
# $licence: how the holder names the licence
score-licence = Въпросите са на Световната здравна организация. Лиценз: { $licence }

problem-choose-one-score-source = Изберете какво ще въведете: готова оценка или отговори.
problem-choose-one-score-works = Изберете дали човекът работи или учи.
problem-missing-text-score-known = Напишете оценката.
problem-percent-format-score-known = Напишете оценката с цифри, например 41,5.
problem-percent-range-score-known = Оценката е число от 0 до 100.

score-nothing = Още нищо не е въведено.
score-value-title = Оценка
# $score: number
score-value = { $score } от 100
score-withheld = не се изчислява
score-areas-title = По области
score-areas-what = От 0 (никакви трудности) до 100 (най-големи).
# $area: name, $count: questions without an answer
score-missing = { $area }: { $count ->
        [one] липсва { $count } отговор
       *[other] липсват { $count } отговора
    }
score-entered-title = Какво въведохте
score-answers = Въведените отговори
# Beside a score that was entered as it is
score-given-borders = Границите на групите са тези от доклада. Там те са за оценката от пилотното проучване, получена по негова таблица. Ако сте въвели комплексна или проста оценка по WHODAS 2.0, те са само заместител и групата може да е друга.
score-group-title = Група според трудностите
score-group-what = Световната здравна организация не определя групи. Къде започва всяка група, решава всяка държава. Затова показваме три възможности.
# $name: a set of borders, $group: name of a group
score-preset = { $name } групата е: „{ $group }“.
# Under what the pilot showed. The person's group, by the first set of borders, stands before this
score-pilot-differs = При някои от другите граници човекът е в друга група, а за нея числата са други.
# $level: per cent
score-pilot-interval = В скобите след всеки дял е неговият { $level }-процентен интервал: колкото по-малко са хората, толкова по-широк е той.
# $group: name of a group, $persons: number of persons
score-pilot-group = Сред хората в група „{ $group }“ ({ $persons } души)
score-other-borders = При други граници
score-no-percent = За да пресметнем вариантите, добавете и процента от решението.
score-add-percent = Добавете процента
# $day: a day. Above what a new percentage would open and close
score-rules = Какво би променил новият процент, показваме по правилата към { $day } за пълнолетен човек. Гледаме само процента: дали са изпълнени другите условия, не знаем. И това е само симулация.
score-flagged = Случаят би бил отбелязан
score-not-flagged = Случаят не би бил отбелязан
score-private = Нищо от тази страница не се изпраща на Агенцията за социално подпомагане. Въведеното се пази само в този раздел на браузъра.
score-leave = Към формуляра

# For another person
score-again = Изтрийте въведеното и започнете за друг човек
score-again-title = Да изтрием ли въведеното за този човек?
score-again-what = Ще се изтрие всичко, което е въведено за оценката на функционирането, и не може да се върне. Формулярът за самооценка остава, както е.
score-again-do = Изтрийте въведеното
score-again-keep = Запазете въведеното
# Said by screen readers afterwards
score-again-done = Въведеното е изтрито.
