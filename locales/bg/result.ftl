# What the pages after the questions say. They come once the form is on the page.

adding-title = Помощ при смятането
adding-what = Напишете какво е получило цялото семейство и кое от него не се брои. Сметката правим ние.
adding-private = Тези числа стоят само в отворената страница. Не се пазят в браузъра и не се изпращат. Като отговор остава само сумата, която изберете.
adding-members = Колко души сте в семейството?
adding-months = За колко месеца са сумите?
# The same two at the beginning of a sentence about a problem, before a colon
adding-members-short = Хора в семейството
adding-months-short = Месеци
adding-counted = Какво сте получили
adding-left-out = Кое от него не се брои
# $at: a number
adding-amount = Сума { $at }
adding-times = Колко пъти
adding-more = Добавете сума
adding-do = Сметнете
# $total, $each: money; $months, $members: the two below
adding-result = Общо { $total }. Разделено на { $months } и на { $members }: { $each } на месец за един човек.
adding-result-months = { $count ->
        [one] един месец
       *[other] { $count } месеца
    }
adding-result-members = { $count ->
        [one] един човек
       *[other] { $count } души
    }
# $each: money
adding-take = Използвайте { $each } като отговор
# $most: a number
adding-wrong-members = Напишете колко души сте: цяло число от 1 до { $most }.
adding-wrong-months = Напишете за колко месеца са сумите: цяло число от 1 до { $most }.
adding-wrong-too-large = Сумата е твърде голяма. Проверете я.
adding-wrong-times = Напишете колко пъти сте получили сумата: цяло число от 1 до { $most }.
adding-wrong-nothing = Напишете поне една получена сума. Ако няма доходи, напишете 0.
adding-wrong-more-left-out = Това, което не се брои, е повече от полученото. Проверете сумите.
result-requested-title = Подкрепата, която поискахте
result-nothing-requested = Още не сте поискали подкрепа.
result-ask = Изберете каква подкрепа искате
result-also-title = Подкрепа, която не сте поискали, но вероятно Ви се полага
result-unsure-title = Друга подкрепа, за която трябва още информация
result-no-title = Друга подкрепа, която вероятно не Ви се полага
result-papers-title = Документи
result-papers-what = Един документ може да важи за няколко вида подкрепа.
result-no-papers = Документите зависят от подкрепата, която искате.
result-profile-title = Вашето ежедневие по области
result-profile-what = Това са Вашите отговори, подредени по области. От тях не изчисляваме процент, степен или точки. Социалният работник ще ги обсъди с Вас.
# $count: questions
result-without-level = { $count ->
        [one] { $count } въпрос без преценка
       *[other] { $count } въпроса без преценка
    }
# $level: words, $count: questions
result-level = { $level }: { $count }
result-next-title = Какво следва
result-next-sent = Изпращате формуляра оттук и получавате номер.
result-next-papers = Носите документите в дирекция „Социално подпомагане“ по настоящия си адрес.
result-next-meeting = Социален работник се среща с Вас, за да направите заедно индивидуалната оценка на потребностите.

# A measure. Opens what stands behind the verdict
measure-more = Вижте условията и подробностите
# The same for a measure that was asked for: its conditions are in view already
measure-further = Колко често, къде и какво още да знаете
measure-amount = Колко
measure-frequency = Колко често
measure-conditions = Условия
measure-apply = Къде и как
measure-notes = Добре е да знаете
measure-deadlines = Срокове
measure-no-rules = За тази дата не знаем правилата. Попитайте в дирекцията.
measure-receiving = Отбелязахте, че вече получавате тази подкрепа.
# A link; $title: the measure
measure-request = Не сте поискали тази подкрепа. Добавете я
# $question: what a question asks, short. measure-settle-<question>: where the name alone doesn't say what the answer is good for;
# .c-...: for one condition
measure-settle = Отговорете: { $question }
measure-settle-identifier-kind = Въведете ЕГН или датата си на раждане, за да знаем възрастта Ви
    .c-residence = Посочете какъв личен номер имате: с ЕГН не питаме за пребиваване
measure-settle-egn = Въведете ЕГН, за да знаем възрастта Ви
measure-settle-birth-date = Въведете датата си на раждане, за да знаем възрастта Ви
measure-settle-has-decision = Посочете дали имате решение на ТЕЛК, НЕЛК или ЛКК
measure-settle-decision-percent = Напишете колко процента са определени в решението
measure-settle-decision-term = Посочете за колко време важи решението
measure-settle-decision-expires = Напишете до коя дата важи решението
measure-settle-attendance-certified = Посочете дали в решението е определена чужда помощ
measure-settle-fact-attendance = Посочете дали в решението е определена чужда помощ
measure-settle-fact-pension = Посочете какви пенсии получавате
measure-settle-fact-income-per-member = Въведете дохода на човек в семейството
# Once, where sums are first shown: not all figures were read in the law itself
doubt-sums = Сумите и част от сроковете са по публикувани данни. Дирекцията ще ги потвърди.
doubt-figures = Някои числа са по публикувани данни. Дирекцията ще ги потвърди.
figures-link = Вижте всички числа: откъде са и кога са проверени
# $date: a day
figures-what = Всички числа в правилата към { $date }: колко са, докога важат, откъде са и кога за последно сме ги проверили.
figures-back = Към резултата
