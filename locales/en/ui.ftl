# The screens around the form. Keys begin with the screen on which they stand.

# On every page
widget-name = Self-assessment of support needs
# Last in the title of the browser's tab
widget-short = Self-assessment
language-choice = Language
# Said by screen readers after a switch
language-now = The language is now English. Your answers are here.
language-unavailable = This language could not be loaded. Check your internet connection and try again.
back = Back
continue = Continue
or = or
# Before each message about a mistake, for screen readers only
error-word = Error:
# $title: the title of the page
title-error = Error: { $title }
summary-title = There is something to correct
print = Print
answers-kept = Your answers are on this device, in this tab of the browser. Once you close the tab, they are no longer here. The browser may still keep traces of them on the device.
answers-in-memory = Your answers are in this open page. Once you close or reload it, they are no longer here.
answers-sent = Your answers have been sent. You see them here until you close or reload the page.
answers-sent-gone = Your answers have been sent. Only the number stays here.
# After one of the sentences on where the answers are: how far they have been sent
answers-not-sent = Nothing is sent until you press “Send”.
answers-sending = They are being sent now.
answers-perhaps-sent = The Social Assistance Agency may have received what was sent.
# $number: reference number
answers-changed-since = The Social Assistance Agency has received your form under number { $number }, but the answers here are different. The changes have not been sent.
# Under the sentence above, where one can send
changed-send = You can send the form with the changes. It will replace the one that was received.
changed-leave = Give up the changes and see the number of the form that was received
saving-failed = The browser can no longer keep your answers. Do not close or reload the page before you have sent the form.
clear-link = Delete everything
# A link under every page
to-top = To the top of the page

# Above a question. $part, $parts: which part of how many; $title: the part's title
progress-part = Part { $part } of { $parts }: { $title }
# Follows the above after a full stop
progress-question = Question { $at } of { $of }
# The same where nobody can say how many pages will come
progress-page = Page { $at }

# In fields. Behind the words of a question
required = (required)
# Under a question that is the heading of its page
required-question = This question must be answered.
# The same under options
choose-one = Choose one answer.
# $option: the option of those who find that none of the others fits
choose-level = Choose one answer. If you can’t judge, choose “{ $option }”.
# A button under a field: puts in it what was answered before. $text: the answer
offer-use = Use “{ $text }”
# Under options of which none needs to be chosen
answer-clear = Clear this answer
select-none = Choose from the list
# $max: number of characters
text-limit = Up to { $max } characters
# $count: characters
text-left = { $count ->
        [one] { $count } character left
       *[other] { $count } characters left
    }
text-too-long = { $count ->
        [one] { $count } character too many
       *[other] { $count } characters too many
    }
date-day = Day
date-month = Month
date-year = Year
# The answer to a statement that was ticked
answer-confirmed = Confirmed
# A remark in lists: the question to which it belongs, then what it is
shared-short = { $question }: { $part }
# $date: a date, $time: time of day
moment = { $date }, { $time }

# Start
start-title = Self-assessment of support needs
start-what = Here you fill in the self-assessment form for people with disabilities and send it to the Social Assistance Agency.
start-then = Before you send it, you see which support you probably have a right to and which documents to bring.
start-know-title = How it works
start-time = Allow about an hour. There is no time limit. Do not close this browser tab before you have sent the form.
start-order = You may fill in the parts in any order and go back to every answer.
start-skip = If you don’t know something, leave it out. Where an answer is needed, it says so at the question.
start-adults = The form is for people aged 18 and over. For a child, turn to the Social Assistance Directorate for the address where you live.
start-hand-title = What to have at hand
start-hand-id = Your identity document
start-hand-decision = The decision of TELK or NELK (expert medical commission) or the protocol of LKK (medical advisory commission), if you have one
start-hand-income = The approximate monthly income of your family
start-privacy-title = Your data
start-privacy = While you fill in the form, your answers stay on this device. The page does not send them anywhere. The Agency receives them only when you press “Send”.
start-no-storage = This browser does not allow answers to be kept. Fill in and send the form without closing or reloading the page.
start-begin = Begin
start-continue = Continue

# Help to add up income, at the question of income per family member
income-not-counted-title = This income does not count
income-counted-title = This income counts

# Sections
overview-title = Your form
# $left, $all: numbers of sections
overview-progress = { $left ->
        [0] All parts are filled in.
        [one] { $left } of { $all } parts is still to be filled in.
       *[other] { $left } of { $all } parts are still to be filled in.
    }
# $title: a section
overview-next = Continue to: { $title }
overview-after = When you are ready, check your answers, see the result and send the form.
overview-check = Check your answers
overview-result = See what you are probably entitled to
state-not-started = To do
state-started = Started
state-done = Done
state-has-problem = Something to correct
state-nothing-asked = No questions for you

# Check answers
check-title = Check your answers before you send them
check-intro = Nothing has been sent yet. Look through everything and change what you need to.
check-intro-again = Look through everything and change what needs changing.
# Under the last section
check-hidden = Some questions are shown only with certain answers. If a question is no longer shown, your answer to it is not sent.
# Above the answers and the declaration. $count: parts in which nothing was answered
check-empty = { $count ->
        [one] One part is empty. If it concerns you, fill it in. You may also send the form without it.
       *[other] { $count } parts are empty. If they concern you, fill them in. You may also send the form without them.
    }
check-continue = See the result
change = Change
remove = Remove
no-answer = No answer
# For screen readers, in place of a number that is shown as ••••••0019. $last: its end, digit by digit
masked-number = hidden number, last digits { $last }
no-answer-required = No answer, and one is required
# $count: answers without which nothing can be sent
check-missing = { $count ->
        [one] { $count } required answer is missing. Without it the form cannot be sent.
       *[other] { $count } required answers are missing. Without them the form cannot be sent.
    }
strangers-title = Answers that no longer have a place
strangers-what = The renewed form no longer has a question for these answers. If they matter, copy them to where they fit, then remove them. Until then the form cannot be sent.

# Result
result-send = Go on to sending
result-title = Which support is possible for you
result-under-age = This form is for people aged 18 and over. Other rules apply to a child. Turn to the Social Assistance Directorate for the address where you live.
# Documents
paper-maybe = Sometimes required
# $measures: names of measures
paper-for = For: { $measures }
paper-for-all = For everything that you asked for and that is possible

# All figures
figures-title = The figures with which we calculate
further-absent = This page has not loaded yet. If it does not appear soon, check your internet connection and reload.
# On a page that is there all the same
further-incomplete = Part of this page has not loaded yet: names of districts and municipalities and notes on the answers are missing. Check your internet connection. Do not print the page before all of it has loaded.

# Send
send-title = Declaration and sending
send-what = When you press “Send”, the form goes to the Social Assistance Agency. It receives the answers that you have looked through. It receives answers outside the official form only with your consent.
send-after = After that the answers can’t be changed from here. You will get a reference number at once.
send-do = Send to the Agency
sending = Sending...
sending-still = Still sending. Do not close the page.

# Sending did not work
failed-title = Sending was not completed
failed-no-answer = We got no answer from the Social Assistance Agency. The internet connection may have broken, or the system may not be working at the moment.
failed-offline = The device has no internet connection.
failed-not-reached = We could not connect to the Social Assistance Agency. The internet connection may have broken, or the site that you are on is not connected to it correctly.
failed-timed-out = The Social Assistance Agency did not answer in time. The connection may be slow, or the system overloaded.
failed-redirected = The form was redirected to another address. To protect your answers, we did not send them there.
failed-not-the-agency = The answer that we got is not from the Social Assistance Agency. Networks (Wi-Fi, for example) that you have to log in to first often answer like this.
failed-elsewhere = The same form is being sent from another tab of the browser now.
failed-unable = This browser can’t prepare the form for sending.
failed-forbidden = The form was stopped on its way to the Social Assistance Agency. The protection of a network or a site sometimes does this. If you send the same again, it will probably be stopped again.
failed-too-large = The form is too large and was stopped on its way to the Social Assistance Agency. If you send the same again, it will be stopped again.
failed-busy = Many forms are coming in at the moment, and the Social Assistance Agency has asked us to wait.
failed-unavailable = The system of the Social Assistance Agency is not accepting forms at the moment.
failed-not-taken = The address that we send to does not accept the form. It is not your fault. If you send the same again, it will probably not be accepted either.
failed-faulty = There was an error on the way to the Social Assistance Agency or in its system.
# What may have been received
failed-safe = Your answers are here. They have not been received yet.
failed-perhaps-same = Your answers are here. They may have been received already. You can send again: the same answers are received only once, and you will see their number.
failed-perhaps = Your answers are here. What you sent before may have been received already. If you send again, the new form replaces it and you will see the numbers of both.
# The ways on
failed-form = Reload the page to get the new form. Your answers stay, and you will see which ones to look at again.
failed-form-unsaved = The new form comes when you reload the page, but then your answers are lost. First print them from the page “Check your answers”.
failed-ways = What you can do
failed-again = Check your internet connection and try again.
failed-repeat = Try again.
failed-wait = Wait a few minutes and try again.
# $time: date and time of day
failed-wait-until = Try again after { $time }
failed-network = If the network wants you to log in or to accept terms, do that in another tab of the browser. Then try again.
failed-shorten = Shorten the longest remarks from the page “Check your answers” and send again.
failed-correct = Correct the answers named here and send again.
failed-date = Correct the date on the device and try again.
failed-owner = You can try from another network, or later. Tell those who run the site, too.
failed-other-tab = Look at the other tab. Once the form has been received, you will see the number here.
failed-other-browser = Try another browser.
failed-print = Print your answers from the page “Check your answers” and hand them in at the Social Assistance Directorate for the address where you live.
failed-retry = Try again

# Sent
sent-title = The form has been received
sent-filed = Your form has been filed.
# Where nobody has said whether it counts as filed
sent-received = Your form has been received. If you need to sign it, the Social Assistance Directorate will tell you.
sent-preliminary = Your form has been received but is not filed yet. To file it, you have to sign it.
sent-reference = Reference number:
# $time: date and time of day
sent-time = Received on { $time }
# Over the list of earlier numbers
sent-earlier = The Social Assistance Agency has also received an earlier version of the same form. The last number, given above, replaces it.
# $number: reference number; $time: date and time of day
sent-earlier-number = Earlier number: { $number }, received on { $time }
sent-sign-title = How to sign
# Where no way to sign is named
sent-sign-ask = Ask the Social Assistance Directorate at your current address how to sign it. Quote the number.
sent-sign-paper = On paper: print the form, sign it and hand it in at the Social Assistance Directorate for your current address. Give the reference number.
sent-sign-electronic = With a qualified electronic signature: submit the signed form electronically to the same directorate. Give the reference number.
sent-print-now = Print this page now. Your answers are in it. Once you close or reload it, they are no longer here.
sent-copy-gone = Your answers are no longer in this browser and cannot be printed from here. If you have not printed them, fill in the form on paper at the directorate and give the number.
sent-next-title = What happens next
sent-next-keep = Keep the number: write it down or print this page.
sent-next-papers = Prepare the documents from the list below.
sent-next-meeting = The Social Assistance Directorate will contact you for a meeting with a social worker.
sent-again = Fill in another form
# What was sent, folded up on the screen and whole on paper
sent-answers = Your answers
# On paper only
paper-sign = Date: ............................    Signature: ............................

# Delete everything
clear-title = Delete all answers?
clear-what = Everything you filled in will be deleted from the form and cannot be brought back.
clear-sending = The form is being sent now. If you delete the answers, we stop sending, but the Social Assistance Agency may have received it already.
clear-perhaps = You delete only the answers that are here. The Social Assistance Agency may have received the form already, and it cannot be taken back from here.
clear-do = Delete all answers
clear-keep = Keep the answers
cleared = The answers have been deleted.
cleared-perhaps-sent = The answers have been deleted from here, but the Social Assistance Agency may have received the form before that. If you don’t want it to be looked at, call the Social Assistance Directorate for the address where you live.

# Notes on kept answers, on the first page and above the parts
draft-other-edition = The form has been renewed since you began. Your answers are kept. Look through them before you send.
draft-unreadable = There were answers kept in this tab, but we cannot read them. Begin again.
