package dev.longshore.ui.doctor;

import dev.longshore.domain.Failure;
import dev.longshore.domain.KebabCase;
import dev.longshore.service.doctor.Check;
import dev.longshore.service.doctor.Finding;
import dev.longshore.service.doctor.Step;
import dev.longshore.ui.base.Failures;
import dev.longshore.ui.i18n.Message;
import java.util.Optional;

/** Checks and what came of them, in words. */
final class StepText {

    private StepText() {
    }

    static Message title(Check check) {
        return Message.of("doctor.check." + KebabCase.of(check));
    }

    static Message result(Step step) {
        return step.failure().map(Failures::cause).orElseGet(() -> Message.of("doctor.finding." + KebabCase.of(step.finding()), step.facts().toArray()));
    }

    /** What to do about it; empty where nothing need be done. */
    static Optional<Message> remedy(Step step) {
        return step.failure().map(Failures::nextStep).or(() -> remedy(step.finding()).map(key -> Message.of(key, step.facts().toArray())));
    }

    private static Optional<String> remedy(Finding finding) {
        return Optional.ofNullable(switch (finding) {
            case REACHED_IN_PART -> "doctor.remedy.reached-in-part";
            case PLAIN_HERE -> "doctor.remedy.plain-here";
            case PLAIN_NETWORK -> "doctor.remedy.plain-network";
            case KEY_LOOSE -> "doctor.remedy.key-loose";
            case TLS_ENDS_SOON -> "doctor.remedy.tls-ends-soon";
            case TLS_UNCHECKED -> "doctor.remedy.tls-unchecked";
            case CLOCK_AHEAD, CLOCK_BEHIND -> "doctor.remedy.clock";
            case SOCKET_OPEN, NAME_RESOLVED, NAME_NEEDLESS, REACHED, ENCRYPTED, FILES_READ, FILES_OF_SYSTEM, TLS_PROVEN, SSH_FOUND, SSH_DIRECT, SSH_BY_JUMP, BY_JUMP, SSH_LOGGED_IN,
                 ENGINE_ANSWERS, API_AGREED, CLOCK_SAME, CLOCK_UNTOLD, NOT_REACHED -> null;
        });
    }

    /** The technical words of a failure. */
    static Optional<String> detail(Step step) {
        return step.failure().map(Failure::detail);
    }

    static Message verdict(Step.Verdict verdict) {
        return Message.of("doctor.verdict." + KebabCase.of(verdict));
    }
}
