# Answers to look at again, on the check page. Keys: assessment_core::consistency::texts().
# Each prompt names both answers and says when both are right. It asks; it never reproaches and never forbids.
consistency-title = Let us look at these answers again
consistency-note = Sometimes both answers are right. Then change nothing. If you like, write a remark.
# Tag of a prompt that the social worker comes back to.
consistency-interview = The social worker may ask you about this.
prompt-outdoors-transport = You said that you do not move about outside at all, and that you use public transport on your own. If somebody goes with you, or the transport is adapted, choose that answer.
prompt-orientation-transport = You said that you cannot find your way even in familiar places, and that you use public transport without help. If somebody goes with you or guides you, choose that answer.
prompt-indoors-outdoors = You said that you cannot move at home, and that you can move outside. If you use an assistive device outside, or somebody helps you, say so.
prompt-indoors-housework = You said that you cannot move at home, and that you do the housework without help. If another person does it or helps you, say so.
prompt-feeding-cooking = You said that another person feeds you, and that you prepare food without help. Are both answers right?
prompt-dressing-washing = You said that another person dresses you, and that you bathe without help. If somebody helps you with bathing too, say so.
prompt-toilet-washing = You said that another person washes and bathes you, and that you manage the toilet and intimate hygiene without help. Are both answers right?
prompt-money-shopping = You said that you do not handle money, and that you do all the shopping without help. If somebody pays for you or helps you, say so.
prompt-peers-community = You said that you do not meet people of your age, and that you take an active part in community activities. Are both answers right?
prompt-work-speaking = You said that you work full-time, and that you cannot communicate. If you communicate by signs, in writing or with an assistive device, choose that answer.
prompt-walking-outdoors = You named lasting difficulties with standing and walking, and said that you move about outside without limits. Choose the answer for an ordinary day.
prompt-alone-without-help = You live without other people, another person feeds you, and you use neither personal assistance nor social services. Write in the remarks who helps you. If nobody does, call the Social Assistance Directorate.
prompt-assistance-without-difficulty = You ask for personal assistance, and said “no difficulty” everywhere. The hours depend on the difficulties. If somebody helps you, or you do not manage on bad days, say so.
prompt-institution-placement = You live in an institution, and said that you do not use a placement. If you live in a home or centre with care, answer “Yes” for the placement too.
prompt-looking-for-work = In the part on work you said that you are looking for a job, and later that you are not. Which is true now?
