package dev.longshore.service.doctor;

import dev.longshore.domain.Failure;
import java.util.List;
import java.util.Optional;

/**
 * One check and what came of it.
 *
 * @param finding null where it failed
 * @param facts   for the places in the finding's text; never a secret
 * @param failure why it failed; empty where it did not
 */
public record Step(Check check, Finding finding, List<String> facts, Optional<Failure> failure) {

    /** How a check came out. */
    public enum Verdict { GOOD, WARNING, FAILED, SKIPPED }

    static Step found(Check check, Finding finding, String... facts) {
        return new Step(check, finding, List.of(facts), Optional.empty());
    }

    static Step failed(Check check, Failure failure) {
        return new Step(check, null, List.of(), Optional.of(failure));
    }

    /** SKIPPED where an earlier failure kept it from being made. */
    public Verdict verdict() {
        if (failure.isPresent()) {
            return Verdict.FAILED;
        }
        return finding == Finding.NOT_REACHED ? Verdict.SKIPPED : finding.warning() ? Verdict.WARNING : Verdict.GOOD;
    }
}
