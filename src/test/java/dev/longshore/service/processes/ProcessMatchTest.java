package dev.longshore.service.processes;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class ProcessMatchTest {

    private static final String ZEROS = " 0".repeat(18);

    private static ProcessEntry listed(long inside, long host, long age, String command) {
        return new ProcessEntry(new ProcessEntry.Numbers(inside == 0 ? OptionalLong.empty() : OptionalLong.of(inside), OptionalLong.of(host), OptionalLong.empty()),
                "root", "", OptionalDouble.empty(), OptionalLong.empty(), OptionalLong.of(age), "", command);
    }

    private static List<Long> numbers(ProcessEntry wanted, List<ProcessEntry> all, InsideProcess... inside) {
        return ProcessMatch.find(wanted, all, List.of(inside)).stream().map(InsideProcess::number).toList();
    }

    @Test
    void aHostsNumberIsNeverTakenForOneInside() {
        ProcessEntry web = listed(0, 7, 100, "nginx -g x");
        assertEquals(List.of(1L), numbers(web, List.of(web), new InsideProcess(1, 50, "nginx-gx"), new InsideProcess(7, 60, "sleep9")));
    }

    @Test
    void twinsAreToldApartByTheOrderInWhichTheyStarted() {
        ProcessEntry first = listed(0, 30_000, 90, "sleep 60");
        ProcessEntry second = listed(0, 120, 20, "sleep 60");   // the host's numbers began anew meanwhile
        InsideProcess[] inside = {new InsideProcess(9, 8_000, "sleep60"), new InsideProcess(8, 1_000, "sleep60")};
        assertEquals(List.of(8L), numbers(first, List.of(second, first), inside));
        assertEquals(List.of(9L), numbers(second, List.of(second, first), inside));
    }

    @Test
    void whereTheyCannotBeToldApartAllAreOffered() {
        ProcessEntry one = listed(0, 100, 90, "sleep 60");
        assertEquals(List.of(8L, 9L), numbers(one, List.of(one), new InsideProcess(8, 1, "sleep60"), new InsideProcess(9, 2, "sleep60")));
    }

    @Test
    void whatHasEndedIsNotMistakenForItsTwin() {
        ProcessEntry gone = listed(0, 100, 90, "sleep 60");
        assertEquals(List.of(), numbers(gone, List.of(listed(0, 200, 10, "sleep 60")), new InsideProcess(9, 2, "sleep60")));
    }

    @Test
    void aNumberInsideMustStillHaveTheCommand() {
        ProcessEntry one = listed(5, 100, 90, "sleep 60");
        assertEquals(List.of(5L), numbers(one, List.of(one), new InsideProcess(5, 1, "sleep60"), new InsideProcess(6, 1, "sleep60")));
        assertEquals(List.of(), numbers(one, List.of(one), new InsideProcess(5, 1, "vi")));
    }

    @Test
    void whereTheHostsProcessesAreSeenOnlyTheHostsNumberCounts() {
        ProcessEntry web = listed(0, 4000, 10, "sleep 60");
        InsideProcess other = new InsideProcess(7, 50, "sleep60");
        InsideProcess same = new InsideProcess(4000, 90, "sleep60");
        assertEquals(List.of(same), ProcessMatch.byHostNumber(web, List.of(other, same)));
        assertEquals(List.of(), ProcessMatch.byHostNumber(web, List.of(other)));
        assertEquals(List.of(), ProcessMatch.byHostNumber(web, List.of(new InsideProcess(4000, 99, "vi"))), "the number has come to another");
    }

    @Test
    void onlyACodeOfZeroSaysThatASignalWasSent() {
        assertEquals(ProcessService.Sent.SENT, ProcessService.sent(OptionalLong.of(0)));
        assertEquals(ProcessService.Sent.GONE, ProcessService.sent(OptionalLong.of(ProcessScripts.GONE)));
        assertEquals(ProcessService.Sent.REFUSED, ProcessService.sent(OptionalLong.of(1)));
        assertEquals(ProcessService.Sent.UNKNOWN, ProcessService.sent(OptionalLong.empty()));
    }

    @Test
    void readsWhatTheShellFound() {
        String output = "S 1 (sh) S" + ZEROS + " 777 0\nC sh-csleep 9\nS 5 (a) b) c) R" + ZEROS + " 42 1 2\nC /x\u001b[31m y?é\nS broken\nC z\nC alone\n";
        assertEquals(List.of(new InsideProcess(1, 777, "sh-csleep9"), new InsideProcess(5, 42, "/x[31my")), InsideProcess.read(output));
        assertEquals(List.of(), InsideProcess.read(""));
        assertEquals(List.of(), InsideProcess.read("S\nC\nC \nS 9 (x\nC y"));
    }
}
