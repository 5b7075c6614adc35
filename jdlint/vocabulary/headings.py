"""Headings of postings by the kind of section they open. Phrases are folded (see tokens.fold_phrase)."""

from typing import Final

from jdlint.vocabulary.matcher import phrases

HEADINGS: Final[dict[str, tuple[str, ...]]] = {
    "responsibilities": phrases(
        """responsibility, what you will do, what the candidate will do, what you'll do, what you will be doing
        what you'll be doing, your role, role overview, your impact, in this role, day to day, a day in the life
        duty, accountability, what you'll own, what you will own, your mission, how you'll contribute
        how you will contribute, job duty, essential function, what will you do, you will, you'll
        what the role involve, thing you'll do, thing you will do, what you do, a typical month, a typical week
        a typical day, your task, your work, task, what you'll be working on, what you will work on
        what you'll work on, about the role, about this role, about the job, the role, job description
        role description, position summary, job summary, the job, about the position, the position, role summary
        key deliverable, your contribution, scope of work, what we need you to do, how you will make an impact
        how you'll make an impact, how will you make an impact, how will you contribute, the opportunity
        what you get to do, what you'll get to do, what you'll deliver, your day to day, what you can expect to do
        the work, opportunity, key activity, main activity, key focus area, area of focus, focus area
        where you come in, what we'd like you to do, you'll be responsible for, as a product manager you will
        primary duty, main purpose, what success look like, success in this role, what you'll achieve, first 90 day
        objective, core function, what you will achieve, what you'll build, what you will build, job purpose
        impact you'll have, impact you will make, how you spend your time, your challenge"""
    ),
    "requirements": phrases(
        """requirement, job requirement, job qualification, qualification, required qualification
        minimum qualification, basic qualification, must have, what you bring, what you'll bring, what will you bring
        what will you need, you should possess, you possess, what we're looking for, what we are looking for
        who you are, about you, your profile, your experience, skill and experience, key skill, required skill
        essential, essential criterion, you have, you'll have, what you'll need, what you need, you'll need
        what you have, your background, your skill, experience and skill, skill, who we're looking for
        who we are looking for, you should have, we're looking for, we are looking for, ideal candidate
        the ideal candidate, what we look for, what we need, you bring, you are, you might thrive in this role if you
        you might thrive, you may be a good fit, you might be a good fit, what you need to succeed, what it take
        to be successful, education, education and experience, experience required, what you should have, profile
        must, knowledge skill and ability, knowledge, core competency, competency, technical skill, soft skill
        you'll be a great fit if, what make you a fit, what you should bring, experience, who you'll be
        what we expect, what we expect from you, we'd love to hear from you if, you could be a great fit
        following skill and experience, following skill, following experience, look for the following
        necessary skill, mandatory skill, desired experience, technology, tech stack, required experience
        candidate profile, who are you, should you apply, what we require, we expect, to thrive in this role
        what you will need, what you will bring, prerequisite, specialized knowledge, why you
        do you have what it take, you might be a fit, you may be a fit, you're a fit if, ideally you have, background
        attribute, required, qualification and experience"""
    ),
    "nice-to-have": phrases(
        """nice to have, nice but, but not needed, not needed, what would help, it help if, it would help if, helpful
        preferred, preferred qualification, preferred skill, preferred experience, desirable, desirable criterion
        desirable skill, bonus, bonus point, plus point, good to have, extra credit, it would be great if
        not essential, advantageous, additional qualification, nice to have skill, a plus, it a plus, would be a plus
        it is a plus, big plus, extra point, even better, even better if, it a bonus, desired, desired skill, ideally
        brownie point, strong candidate may also have, bonus if, you get bonus point, not required but, also great
        great to have, an advantage, be an advantage, would be advantageous, a bonus, desired qualification, optional
        would be nice, it nice if, plus, what would be nice, ideally you'll have, additional skill, stand out
        what will make you stand out, set you apart, pluse"""
    ),
    "team": phrases(
        """about the team, the team you will join, the team you'll join, who build, who you'll join, the team
        your team, team overview, meet the team, our team, who you'll work with, who you will work with
        about our team, what team you'll join, reporting line, team, who will you work with, work with"""
    ),
    "process": phrases(
        """interview process, hiring process, selection, how we decide, how we choose, how we select
        how to join us, your way to us, application step, our process, how to apply, recruitment process
        selection process, application process, how we hire, next step, what to expect, the process, to apply
        apply, our interview process, what happen next, how to join, the hiring process, interview
        the interview process, our hiring process, how our hiring process work"""
    ),
    "benefits": phrases(
        """benefit, what we offer, what we have for you, compensation, salary, pay range, perk, perk and benefit
        benefit and perk, what you'll get, what you get, we offer, why join us, why join, why work with us
        why work here, what in it for you, compensation and benefit, our offer, what we can offer
        why you'll love, what you can expect, total reward, our benefit, life at, salary range, pay, why us
        your benefit, what do we offer, why work at, why you should join, what we have to offer, package
        you'll enjoy, you'll love, what on offer, some of our benefit, working with us, working here, reward
        pay transparency, compensation range, base pay range, time off, health, wellness, our perk, location
        schedule, job type, work location, travel, working condition"""
    ),
    "boilerplate": phrases(
        """equal opportunity, eeo, diversity statement, privacy notice, diversity, diversity and inclusion
        inclusion, equal employment opportunity, disclaimer, accommodation, our commitment
        commitment to diversity, diversity equity and inclusion, privacy, legal, notice, e verify
        equal opportunity employer, about the application, note, important information, privacy policy
        disclosure, statement, background check, application privacy, click to apply"""
    ),
    "about": phrases(
        """about us, about the company, who we are, our company, our story, company overview, where you'll work
        our ai, our data, our stack, our product, why this role, why now, the problem, the challenge, mission
        our mission, what we do, overview, introduction, about, our value, company description, our culture
        culture, value, the company, description, our vision, summary, company, the product, our technology
        our customer, what we're building, context, what we believe, our client, how we work, our principle
        our purpose"""
    ),
}
