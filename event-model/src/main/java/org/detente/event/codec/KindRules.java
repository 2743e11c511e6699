package org.detente.event.codec;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.detente.event.ActorId;
import org.detente.event.Agreement;
import org.detente.event.Answer;
import org.detente.event.CameoCode;
import org.detente.event.CodedAct;
import org.detente.event.Deployment;
import org.detente.event.DiplomaticEvent;
import org.detente.event.EconomicDeal;
import org.detente.event.Edtf;
import org.detente.event.Indicator;
import org.detente.event.JointActivity;
import org.detente.event.Office;
import org.detente.event.Position;
import org.detente.event.Role;
import org.detente.event.Sanction;
import org.detente.event.Slug;
import org.detente.event.Statement;
import org.detente.event.Summit;
import org.detente.event.Survey;
import org.jspecify.annotations.Nullable;

/** What an event of a kind must satisfy to mean something: the rules between its fields. */
final class KindRules {
    private static final BigDecimal SHARES_MIN = new BigDecimal("99.9");
    private static final BigDecimal SHARES_MAX = new BigDecimal("100.1");

    /** Roots of CAMEO codes for things said; the others are for things done. */
    private static final Set<String> VERBAL_ROOTS =
            Set.of("01", "02", "03", "04", "05", "09", "10", "11", "12", "13");

    private final DiplomaticEvent event;
    private final Faults faults;
    private final ActorRules actors;

    private KindRules(DiplomaticEvent event, Faults faults) {
        this.event = event;
        this.faults = faults;
        this.actors = new ActorRules(event.common(), faults);
    }

    static void check(DiplomaticEvent event, Faults faults) {
        new KindRules(event, faults).check();
    }

    private void check() {
        switch (event.details()) {
            case Summit summit -> checkSummit(summit);
            case Sanction sanction -> checkSanction(sanction);
            case Deployment deployment -> checkDeployment(deployment);
            case EconomicDeal _ -> {}
            case JointActivity activity -> checkActivity(activity);
            case Agreement agreement -> checkAgreement(agreement);
            case Position position -> {
                actors.checkIsParticipant("/actor", position.actor());
                checkVerbal();
            }
            case Statement statement -> {
                actors.checkIsParticipant("/speaker/actor", statement.speaker().actor());
                checkVerbal();
            }
            case Indicator _ -> checkUnscored();
            case Survey survey -> checkSurvey(survey);
            case Office office -> {
                actors.checkIsParticipant("/actor", office.actor());
                checkUnscored();
            }
            case CodedAct _ -> checkCodedAct();
        }
    }

    private void checkSummit(Summit summit) {
        actors.checkExisted("/host", summit.host());
        if (event.actors().count() < 2) {
            faults.add(
                    "/participants",
                    "too-few",
                    "has one actor; a meeting needs at least two, so name the other");
        }
        for (int index = 0; index < summit.leaders().size(); index++) {
            actors.checkIsParticipant(
                    "/leaders/" + index + "/actor", summit.leaders().get(index).actor());
        }
        checkPlanned(summit.plannedFor(), summit.stage() == Summit.Stage.HELD);
    }

    private void checkSanction(Sanction sanction) {
        actors.requireRole(Role.INITIATOR);
        actors.requireRole(Role.TARGET);
        boolean imposes =
                sanction.action() == Sanction.Action.IMPOSED
                        || sanction.action() == Sanction.Action.STRENGTHENED;
        if (imposes && sanction.measures().isEmpty()) {
            faults.add(
                    "/measures",
                    "required",
                    "is missing; name what is restricted, such as [{\"type\":\"travel\"}]");
        }
    }

    private void checkDeployment(Deployment deployment) {
        actors.requireRole(Role.INITIATOR);
        Slug holding = deployment.holding();
        if (holding == null && deployment.system() == null && deployment.unit() == null) {
            faults.add("/holding", "required", "is missing; add it, or the system or the unit");
        }
        boolean replaces = deployment.stage() == Deployment.Stage.REPLACED;
        if (replaces && deployment.replaces() == null) {
            faults.add("/replaces", "required", "is missing; name the holding that was replaced");
        }
        if (holding != null && holding.equals(deployment.replaces())) {
            faults.add(
                    "/replaces",
                    "contradiction",
                    "names the holding itself; name the one that was there before");
        }
        checkPlanned(deployment.plannedFor(), deployment.stage() != Deployment.Stage.ANNOUNCED);
    }

    private void checkPlanned(@Nullable Edtf plannedFor, boolean alreadyDone) {
        if (plannedFor != null && alreadyDone) {
            faults.add(
                    "/plannedFor",
                    "contradiction",
                    "is given for something done; remove it or correct the stage");
        }
    }

    private void checkActivity(JointActivity activity) {
        boolean about =
                activity.stage() == JointActivity.Stage.BLOCKER_RAISED
                        || activity.stage() == JointActivity.Stage.BLOCKER_CLEARED;
        if (about && activity.blocker() == null) {
            faults.add(
                    "/blocker",
                    "required",
                    "is missing; name the blocker that was raised or cleared");
        }
        if (!about && activity.blocker() != null) {
            faults.add(
                    "/blocker",
                    "contradiction",
                    "goes with stage blocker-raised or blocker-cleared only; log it as an event of"
                            + " its own");
        }
        if (activity.contradicts().contains(activity.activity())) {
            faults.add("/contradicts", "contradiction", "names the activity itself; remove it");
        }
    }

    private void checkAgreement(Agreement agreement) {
        List<ActorId> parties = agreement.parties();
        for (int index = 0; index < parties.size(); index++) {
            actors.checkExisted("/parties/" + index, parties.get(index));
        }
    }

    private void checkSurvey(Survey survey) {
        checkUnscored();
        BigDecimal sum =
                survey.answers().stream()
                        .map(Answer::percent)
                        .reduce(BigDecimal.ZERO, BigDecimal::add);
        boolean tooLittle = sum.compareTo(SHARES_MIN) < 0 && !survey.partial();
        if (tooLittle || sum.compareTo(SHARES_MAX) > 0) {
            faults.add(
                    "/answers",
                    "sum",
                    "adds up to "
                            + sum.toPlainString()
                            + " per cent; correct the shares (they add up to 99.9 to 100.1), or set"
                            + " partial to true if some are not given");
        }
        long options = survey.answers().stream().map(Answer::option).distinct().count();
        if (options < survey.answers().size()) {
            faults.add(
                    "/answers", "duplicate", "gives one option twice; keep one share per option");
        }
    }

    private void checkCodedAct() {
        actors.requireRole(Role.INITIATOR);
        actors.requireRole(Role.TARGET);
        if (event.common().cameo() == null) {
            faults.add("/cameo", "required", "is missing; add the code that the data set gives");
        }
    }

    /** A statement that someone was attacked is not an attack. */
    private void checkVerbal() {
        CameoCode code = event.common().cameo();
        if (code != null && !VERBAL_ROOTS.contains(code.root())) {
            faults.add(
                    "/cameo",
                    "not-verbal",
                    "'"
                            + code
                            + "' is a code for something done; write one for words, of the roots"
                            + " 01 to 05 and 09 to 13, or leave it out");
        }
    }

    private void checkUnscored() {
        if (event.common().cameo() != null) {
            faults.add("/cameo", "unscored", "is given for a kind that is never scored; remove it");
        }
    }
}
