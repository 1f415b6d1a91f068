# Methods of the needs assessment: hours of 2019, the social worker's instrument, municipal programmes. Not downloaded by
# the widget (crates/texts/src/files.rs). Keys: assessment_core::hours::texts(), instrument::texts(), municipal::texts().

# Hours of personal assistance by the method of 2019. $hours: a number.
hours-title = Часове лична помощ по методиката от 2019 г.
hours-estimate = По изчисление: до { $hours } часа на месец. Това не е решение: степента и часовете определя дирекцията.
hours-section-motor = Двигателни функции
hours-section-self-care = Самообслужване
hours-section-orientation = Ориентация и самозащита
hours-section-psycho-social = Психосоциални функции
hours-section-social-functioning = Социално функциониране
hours-section-home-activities = Дейности в домашна среда
hours-section-relationships = Социални взаимоотношения
hours-band-adult = Навършени 18 години
hours-band-from-12 = От 12 до 18 години
hours-band-under-12 = Под 12 години
# What stands beside the result.
hours-caveat-coefficients-unexplained = Никъде не е обяснено защо коефициентите са точно такива.
hours-caveat-methodology-amended = Методиката е изменена през 2021 г. Не сме могли да проверим дали изчислението още важи.
hours-caveat-cap-acted = Изчислението дава повече от най-многото по закон, затова часовете са намалени до него.
hours-caveat-degree-inferred = Степента е наше тълкуване: никъде не пише как часовете стават степен.
hours-caveat-section-not-applicable = За тази възраст частта за домашната среда обикновено не се попълва, а тук е включена.

# The instrument: items that the self-assessment doesn't ask. First person, like the other 19, so that they can be read aloud.
ina-title = Индивидуална оценка на потребностите: въпроси за ежедневието
ina-known-and-unknown-persons = Общуване с познати и непознати хора
ina-known-and-unknown-persons-none = Общувам добре и по подходящ начин с познати и с непознати хора.
ina-known-and-unknown-persons-moderate = Разпознавам познатите си и общувам с тях, но не и с непознати. За непознати хора ми е нужна помощ.
ina-known-and-unknown-persons-severe = Трудно разпознавам хората, които виждам всеки ден. Не разпознавам тези, които виждам рядко. Нужна ми е помощ и за едните, и за другите.
ina-known-and-unknown-persons-very-severe = Не общувам нито с познати, нито с непознати. Не разпознавам и хората, които виждам често.
ina-education = Участие в образование или обучение
ina-education-none = Ходя на училище или обучение самостоятелно и редовно и уча успешно.
ina-education-moderate = Ходя на училище или обучение самостоятелно, но за да уча успешно, са ми нужни надзор и подкрепа.
ina-education-severe = Нужни са ми помощ или помощни средства, за да участвам пълноценно в обучението.
ina-education-very-severe = Не уча никъде.
ina-labour-market = Участие в пазара на труда
ina-labour-market-none = Работя на пълен работен ден и се справям с всички задачи. Или не работя, но мога да работя така.
ina-labour-market-moderate = Работя на пълен работен ден, но ми е нужно приспособено работно място. Или не работя, но мога да работя така.
ina-labour-market-severe = Работя, но са ми нужни помощ, приспособено работно място и приспособена работа. Или не работя, но мога да работя така.
ina-labour-market-very-severe = Не мога да работя.
ina-avoiding-danger = Избягване на опасности
ina-avoiding-danger-none = Разпознавам опасностите и ги избягвам.
ina-avoiding-danger-moderate = Разбирам кога е опасно, но понякога съзнателно излагам на опасност себе си или други хора.
ina-avoiding-danger-severe = Нужна ми е помощ или помощно средство, за да забележа или да разбера опасността.
ina-avoiding-danger-very-severe = Не разбирам и не усещам кога има опасност за мен или за други хора.
ina-not-applicable = Не се отнася за човека
ina-open = Още няма преценка
ina-wording-differs = В двата формуляра този отговор е написан различно. Прочетете го заедно с човека.
ina-related = Пряко свързано с тази област
# Why an item stays for the interview.
ina-why-not-asked = Самооценката не пита за това.
ina-why-cannot-say = Човекът не може да прецени.
ina-why-unanswered = Човекът не е отговорил.
# Help: how often (the question), and who.
help-self-care = Нужна ли е на човека помощ за самообслужване?
help-communicating = Нужна ли е на човека помощ за общуване?
help-mobility = Нужна ли е на човека помощ за придвижване?
help-daily-living = Нужна ли е на човека помощ за ежедневните дейности?
help-social-participation = Нужна ли е на човека помощ за участие в социалния живот?
help-education = Нужна ли е на човека помощ за участие в образование?
help-labour-market = Нужна ли е на човека помощ за работа?
help-safety = Нужна ли е на човека помощ, за да е в безопасност?
how-often-every-day = Да, всеки ден
how-often-periodically = Да, от време на време
how-often-constantly = Да, постоянно (непрекъсната грижа)
how-often-full-time = Да, през целия работен ден
how-often-not-needed = Не е нужна помощ
how-often-needed-but-nobody = Нужна е помощ, но никой не помага
ina-who = Кой помага сега?
helper-nobody = Никой
helper-family = Член на семейството
helper-friend-neighbour = Приятел или съсед
helper-paid-assistant = Платен личен асистент (роднина или не)
helper-health-or-day-care = Служители на лечебно заведение или дневен център
helper-social-services = Социални услуги
helper-school = Училището
helper-employment-office = Бюрото по труда
helper-employer = Работодателят
helper-private-help = Помощник, на когото човекът плаща сам
helper-state-support = Държавата чрез помощи и услуги
# The simpler scale that the report recommends. $hours: a number.
simpler-moderate = Умерена зависимост: до { $hours } часа на месец
simpler-severe = Голяма зависимост: до { $hours } часа на месец
simpler-very-severe-or-total = Много голяма или пълна зависимост: до { $hours } часа на месец
simpler-note = Това е предложение от доклад на Световната банка. По закон степените са четири.

# Municipal programmes. $date: a date; $hours, $assistants, $age: numbers.
programme-note = Това е програма на общината, не подкрепа по закон. Правилата са видени за последно към { $date }. Попитайте общината дали още важат.
programme-sofia-independent-living = Асистенти за независим живот (Столична община)
    .summary = До { $hours } часа помощ на месец и до { $assistants } асистенти, които Вие избирате. В даден момент помага един от тях. Услугата е безплатна, доходът няма значение.
service-independent-and-active-living = Асистент за независим и активен живот (за пълнолетни)
service-independent-childhood = Асистент за независимо детство (за деца)
programme-c-age = Над { $age } години. За навършени точно { $age } години попитайте общината.
programme-c-residence = Настоящият Ви адрес е на територията на Столична община.
programme-c-disability = Имате решение на ТЕЛК, НЕЛК или ЛКК (лекарска комисия).
programme-c-exclusion = Общината преценява, че има голям риск да останете извън живота на обществото.
programme-c-rules-hold = Правилата от { $date } още важат.
criterion-impairment = Степен на увреждане
criterion-assistance = Нужна помощ за независим живот
tie-earlier-application = При равни точки напред е човекът с по-ранно заявление. Които са подали в един и същи ден, делят едно място.
funding-funded = Бюджетът стига
funding-undecided = Бюджетът стига само за част от хората на това място: решава общината
funding-waiting = Списък на чакащите
# $from, $to: day and time; $assistants: names; $month: a month; $hours, $limit, $count: numbers.
roster-too-many-at-once = От { $from } до { $to } са записани едновременно: { $assistants }.
roster-same-person-twice = От { $from } до { $to } { $assistant } е в две смени едновременно.
roster-too-many-hours = През { $month } са записани { $hours } часа, а може най-много { $limit }.
roster-too-many-assistants = Записани са { $count } асистенти, а може най-много { $limit }.

# Sources of the methods.
law-nam = Методика за извършване на индивидуална оценка на потребностите от подкрепа за хората с увреждания
    .number = ПМС № { $number }
law-eurocities-sofia = Брошура на EUROCITIES за София от 2013 г. (описва практиката, не е правило)
law-sofia-notice = Съобщение на Столична община
