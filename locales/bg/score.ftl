# The optional page with the functioning score: what is entered and how the result is introduced. Not part of the file that
# every visitor loads first. The methods' own words stand in methods.ftl.

score-link = Оценка на функционирането (незадължително)
score-link-what = Показва какво би променила една предложена реформа. Не влияе на формуляра.
score-title = Оценка на функционирането
s-score = Оценка на функционирането
    .intro = Това не е част от формуляра и не се изпраща. Показва какво би променила една предложена реформа.

q-score-source = Какво имате?
    .hint = Пресмятаме оценката от отговорите на 36-те въпроса или използваме оценка, която вече знаете.
    .short = Какво имате
o-score-source-known = Вече знаем оценката
o-score-source-answers = Отговорите на въпросника WHODAS 2.0
q-score-percent = Какъв е процентът в решението?
    .hint = Процентът от решението на ТЕЛК или НЕЛК. Например 75 или 72,5. Ако няма решение, оставете празно.
    .short = Процент в решението
q-score-known = Каква е оценката?
    .hint = Число от 0 (никакви трудности) до 100 (най-големи). Например 41,5.
    .unit = от 100
    .short = Оценка
q-score-works = Работи или учи ли човекът?
    .hint = И когато работи за себе си или без заплащане. Ако не, четирите въпроса за работата не се задават.
    .short = Работи или учи

# Above the items of each area
score-recall = За последните 30 дни, както човекът обичайно го прави: с помощните средства и помощта, които ползва. Ако нещо не е пробвано заради здравето, отговорът е „Крайна“. Ако е по друга причина, оставете без отговор.
score-codes = Числото пред отговора е това от хартиения въпросник. Може да го натиснете на клавиатурата.
# $licence: how the holder names the licence
score-licence = Въпросите са на Световната здравна организация. Лиценз: { $licence }

problem-choose-one-score-source = Изберете какво имате: оценка или отговори.
problem-choose-one-score-works = Изберете дали човекът работи или учи.
problem-missing-text-score-known = Напишете оценката.
problem-percent-format-score-known = Напишете оценката с цифри, например 41,5.
problem-percent-range-score-known = Оценката е число от 0 до 100.

score-nothing = Още нищо не е въведено.
score-value-title = Оценка
# $score: number
score-value = { $score } от 100
score-withheld = няма
score-areas-title = По области
score-areas-what = От 0 (никакви трудности) до 100 (най-големи).
# $area: name, $count: questions without an answer
score-missing = { $area }: { $count ->
        [one] липсва { $count } отговор
       *[other] липсват { $count } отговора
    }
score-change = Променете въведеното
score-repeat = Въведете за друг човек
score-answers = Въведените отговори
score-group-title = Група на затрудненията
score-group-what = Световната здравна организация не определя групи. Къде започват, решава всяка държава. Затова показваме три възможности.
# $name: a set of borders, $group: name of a group
score-preset = { $name }: „{ $group }“.
score-other-borders = При други граници
score-no-percent = За вариантите трябва и процентът от решението.
score-add-percent = Добавете процента
score-flagged = Случаят би се отбелязал
score-not-flagged = Случаят не би се отбелязал
score-private = Нищо от тази страница не се изпраща на Агенцията. Въведеното се пази само в този раздел на браузъра.
score-leave = Към формуляра
