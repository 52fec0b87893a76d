package dev.longshore.ui.doctor;

import dev.longshore.service.doctor.Check;
import dev.longshore.service.doctor.Step;
import java.util.Optional;

/** A check of the list. @param step empty while it is waited for */
record CheckRow(Check check, Optional<Step> step) {
}
