"""The words of a hiring process: its steps, what they show, and what no product manager should be tested on."""

from typing import Final

from jdlint.vocabulary.matcher import Matcher, phrases

PROCESS = phrases("""
hiring process, interview process, recruitment process, recruiting process, selection process, application process
how we hire, interview stage, interview step, interview loop, interview round, round of interview, phone screen
phone interview, screening call, intro call, introductory call, recruiter call, recruiter screen, initial call
first call, cv screen, application review, hiring manager interview, panel interview, team interview, peer interview
first interview, second interview, final interview, final round, first round, onsite interview, video interview
technical interview, behavioral interview, value interview, culture interview, founder interview
executive interview, portfolio review, project walk through, work sample, take home, take home assignment
take home exercise, case study interview, trade off talk, product case, coding test, coding interview, live coding
technical assessment, reference check, trial day, paid trial, call with our recruiter, call with the recruiter
call with our, meet the team, interview with, whiteboard session, panel presentation, chat with our
conversation with our, conversation with the hiring manager, online assessment, our process is, step 1, step one
stage 1, stage one, video call with, what to expect, what happen next, after you apply, once you apply
""")
STEPS = phrases("""
call, phone screen, screen, screening, interview, conversation, walk through, walkthrough, review, case study, case
exercise, take home, assignment, assessment, presentation, panel, reference check, offer, discussion, talk
deep dive, onsite, trial day, meeting, chat, test
""")
CODING = phrases("""
leetcode, live coding, coding test, coding interview, coding challenge, coding exercise, coding round, coding screen
coding assessment, hackerrank, codility, codesignal, algorithm test, algorithm interview, algorithm question
algorithm round, data structure, python test, python coding, sql test, technical coding, whiteboard coding
programming test, programming exercise, programming interview, build and deploy a model, train a model
build a model, machine learning challenge, kaggle, coding task, programming task
""")
NOT_CODING = phrases("""
no coding, no live coding, not a coding, without coding, no leetcode, no whiteboard coding, never a coding
no algorithm, instead of coding, prompt exercise, prototype exercise, no coding test, don't do leetcode
not do leetcode, no take home
""")
TRADE_OFF_TALK = phrases("""
trade off, tradeoff, technical conversation, technical discussion, technical interview, technical deep dive
engineer, ml engineer, technical assessment, technical round, evaluation exercise, eval design, system design
data scientist, technical, model
""")
PRODUCT_TALK = phrases("""
find out what, learn what, product case, product sense, discovery, product discussion, product interview
product conversation, product talk, customer feedback, case study, product strategy, customer, user, validation
product manager, product round, strategy case, product leader, product exercise, feedback loop, product
""")
PORTFOLIO_STEP = phrases("""
present one product, product you have worked on, one project, your project, project you did, tell us about one
product you have, walk through one project, one project of your, one of your project, project of your
one project you, walk through a project, case study you led, portfolio, project walk through, work sample
past project, past work, project you, something you shipped, something you built, walk us through, project review
your work, project deep dive, project presentation, project discussion, previous work, reference emphasizing
""")
QUIZ = phrases(
    "terminology quiz, terminology test, buzzword, quiz, trivia, multiple choice test, knowledge test, definition test"
)

PROCESS_MATCHER: Final = Matcher({"process": PROCESS})
STEP_MATCHER: Final = Matcher({"step": STEPS})
CODING_MATCHER: Final = Matcher({"coding": CODING, "not-coding": NOT_CODING})
TALK_MATCHER: Final = Matcher({"trade-off": TRADE_OFF_TALK})
PRODUCT_TALK_MATCHER: Final = Matcher({"product": PRODUCT_TALK})
PORTFOLIO_STEP_MATCHER: Final = Matcher({"portfolio": PORTFOLIO_STEP, "quiz": QUIZ})

NOT_HIRING: Final = frozenset(
    "accommodation accommodations disability disabilities disabled adjustment adjustments legal privacy fraud scam "
    "conduct user users "
    "customer customers usability consent eligible authorization polygraph recruiters agencies agency drug "
    "background".split()
)
"""A sentence with one of these speaks of rights, fraud or research, not of this role's hiring steps."""
