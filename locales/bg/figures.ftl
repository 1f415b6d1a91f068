# The list of all figures: what each is, its value with its unit, and how sure it is. figure-<figure>: its name, read
# under its subject and before its value. Every file of crates/core/data/parameters has one.

figures-income = Линия на бедност и доход
figures-support = Месечна финансова подкрепа
figures-assistance = Лична помощ
figures-aids = Целеви помощи и помощни средства
figures-travel = Карта за паркиране и винетка
figures-services = Социални услуги
figures-disability = Увреждане и решение на ТЕЛК
figures-application = Молба, оценка, заповед и обжалване
# What is folded up: what the three words of confidence-... mean
figures-sure = Какво значат „прочетено“, „по публикувани данни“ и „изведено“
# What is folded up: values of years that are over
figures-earlier = Предишни години
# $year: a year
figures-computed = Някои суми за { $year } г. сме изчислили по линията на бедност. Не сме ги видели публикувани. При тях пише „изчислена“.
    .ceilings = Пределните размери за { $year } г. сме изчислили по линията на бедност. Не сме ги видели публикувани. При тях пише „изчислена“.
# $name: what it is, $value: with its unit
figure-line = { $name }: { $value }
# $from, $to: dates; .year: from the first to the last day of one $year
figure-period = От { $from } до { $to }
    .year = За { $year }
# $to: a date
figure-until = Важи до { $to }
# $law: a legal source; $sure: one of confidence-..., in a few words; $date: a day
figure-facts = { $law }; { $sure }; проверено на { $date }
# What a figure is, read without the list: $subject: one of figures-..., $name: one of figure-...
figure-title = { $subject }: { $name }
# Below an amount that is a share or a multiple of the poverty line. $value: with its unit
figure-amount-published = { $value }, публикувана сума
figure-amount-computed = { $value }, изчислена сума

# $figure: the value
unit-money-per-month = { $figure } на месец
unit-money = { $figure }
unit-percent = { $figure }%
unit-percent-of-poverty-line = { $figure }% от линията на бедност
unit-times-poverty-line = { $figure } пъти линията на бедност
unit-age = { $figure ->
        [one] { $figure } година
       *[other] { $figure } години
    }
unit-years = { $figure ->
        [one] { $figure } година
       *[other] { $figure } години
    }
unit-months = { $figure ->
        [one] { $figure } месец
       *[other] { $figure } месеца
    }
unit-days = { $figure ->
        [one] { $figure } ден
       *[other] { $figure } дни
    }
unit-working-days = { $figure } работни дни
unit-hours-per-month = { $figure } часа на месец
unit-cubic-centimetres = { $figure } куб. см
unit-horse-power = { $figure } к.с.
unit-kilowatts = { $figure } kW

figure-adult-age = Възраст, от която човек е пълнолетен
figure-appeal-days = Срок за обжалване на заповедта
figure-assistance-child-percent = Дете без чужда помощ, увреждане поне
figure-assistance-first-adult-percent = Възрастни, увреждане поне
figure-assistance-first-child-percent = Деца с чужда помощ, увреждане поне
figure-assistance-hours-1 = Първа степен, най-много
figure-assistance-hours-2 = Втора степен, най-много
figure-assistance-hours-3 = Трета степен, най-много
figure-assistance-hours-4 = Четвърта степен, най-много
figure-assistance-review-days = Преглед на искането
figure-balneo-order-days = Балнеолечение или рехабилитация в държавно заведение, издаване на заповедта
figure-balneo-payment-days = Балнеолечение или рехабилитация в частно заведение, плащане след одобрението
figure-balneo-percent = Балнеолечение или рехабилитация на възрастни, увреждане над
figure-balneo-share = Балнеолечение или рехабилитация, най-много и още толкова за придружител
figure-car-percent = Помощ за кола, увреждане над
figure-car-times = Помощ за кола, най-много
figure-car-years = Помощ за кола, отново след
figure-child-benefit-age = Възраст на детето, от която месечната помощ за него вече не пречи
figure-child-benefit-deduction = От месечната помощ за детето отиват в общината най-много
figure-claim-months = Пари за минал месец се искат най-късно след
figure-electronic-service-days = Електронно съобщение се смята за получено най-късно след
figure-file-gap-days = Време за липсващ документ в дирекцията
figure-home-percent = Приспособяване на жилище за възрастни, увреждане над
figure-home-times = Приспособяване на жилище, най-много
figure-home-years = Приспособяване на жилище, отново след
figure-ina-months = Индивидуалната оценка е готова до края на месеца, толкова след подаването
figure-income-months = Доходът се смята за последните
figure-lasting-disability-percent = Трайно увреждане, поне
figure-meeting-days = За заседанието съобщават най-малко преди
figure-municipality-agreement-days = Споразумение в общината
figure-municipality-contract-days = Договор с асистента
figure-municipality-gap-days = Време за липсващ документ в общината
figure-nhif-decision-days = Помощни средства, решение на здравната каса
figure-notice-days = Заповедта или направлението се изпраща до
figure-order-days = Заповедта или направлението се издава до
figure-over-working-age-least = Над трудоспособна възраст: никой под тези години (точната възраст е в Кодекса за социално осигуряване)
figure-parking-percent = Карта за паркиране, увреждане поне
figure-poverty-line = Линия на бедност
figure-recertification-months = Преосвидетелстване се иска преди края на решението поне
figure-renewal-years = Нова оценка при пожизнено решение на всеки
figure-report-days = Промяна се съобщава до
figure-residential-months = Не се плаща при безплатна резидентна грижа над
figure-services-assessment-days = Предварителна оценка
figure-services-contact-days = Някой се свързва с Вас до
figure-silence-months = Срок за обжалване, когато дирекцията мълчи
figure-support-age = Възраст, поне
figure-support-band-2-percent = Втора група, увреждане поне
figure-support-band-3-percent = Трета до пета група, увреждане над
figure-support-share-1 = Първа група
figure-support-share-2 = Втора група
figure-support-share-3 = Трета група
figure-support-share-4 = Четвърта група
figure-support-share-5 = Пета група
figure-vignette-child-age = Винетка за семейство на дете с трайно увреждане, възраст до
figure-vignette-electric = Винетка за електрическа кола, мощност най-много
figure-vignette-engine = Винетка, двигател най-много
figure-vignette-percent = Винетка, увреждане поне
figure-vignette-power = Винетка, мощност най-много
figure-vignette-pupil-age = Винетка за семейство на дете, което учи, възраст до
figure-assistance-fine-least = Глоба за неверни данни, най-малко
figure-assistance-fine-most = Глоба за неверни данни, най-много
figure-assistance-loss-months = При повторни неверни данни се губи за
figure-complaint-months = Възражение срещу оценката, отговор до
figure-no-term-months = Медицински документи без срок, правото е най-много за
figure-reminder-months = РЗИ (регионалната здравна инспекция) напомня преди края на решението
figure-repayment-appeal-days = Срок за обжалване, когато искат да върнете пари
figure-support-loss-years = При недобросъвестно получаване се губи за
