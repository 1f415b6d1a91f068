# comment
a = Здравей, { $name }
    .hint = Две
        думи
b = Готови { $count ->
    [one] е { $count } част
   *[other] са { $count } части
 } днес
