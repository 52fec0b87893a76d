package dev.longshore.service.masking;

import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Hostile text costs work in proportion to its length: the steps are counted, no clock is asked. */
class MaskingWorkTest {

    private static final int SHORT = 5_000;
    private static final int TIMES = 8;

    private static CountedMasker masker;

    /** The masker's classes are rewritten once for all cases. */
    @BeforeAll
    static void rewrite() throws ReflectiveOperationException {
        masker = new CountedMasker();
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "a", "://", "a://", "a://b:", "a://b:c@", "a://b:c@d/", "http://a:1/@", "@", "@tcp(", "a:b@(", "-----BEGIN ", "-----BEGIN A-----", "-----END ",
        "eyJ", "eyJa.", "ghp_", "$2y$", "AbC1", "=", "a=", "pass=", "pass_file=", "token=$", "PASS=", "PASS=a;b=", "password: ", "password:", "\"token\":",
        "\"", "'", "a'b", "\\\"", "\\", "a=\"", "a='", "pass=\"", "--a ", "--token ", "-p ", "x:", "ENV ", "ENV a=", "RUN |9 a=b ", "|1 ", "/bin/sh -c ",
        "echo ", "echo a|", "(", "((", ")", "$(", "$(a ", "<", "<<", "<<<a ", ">", "mysql -p", "docker run ", "docker login -p ", "htpasswd -b ",
        "vault kv put ", "redis-cli ", "bearer ", "basic ", "by '", "identified by '", "identified with by '", "authorization: ", "cookie: a; ", "[\"",
        "[\"a\",", "{\"a\":{", "a;b=", ";", "&", "|", "\n", " ", "a b", "-", ",", ";pass=a b", "${", "%a%", "{{", "sh -c \"'", "sh -c '\"", "#", "# ",
        "<", "<a", "<a b=\"", "<a>", "<password>", "<a><![CDATA[", "<a b=c ", "<a key='", "jdbc:oracle:", "jdbc:oracle:a:b/c@ ", "net use \\a ",
        "a:1@b:22", "a:1@b:22 ", "a1@", "a:@b", "password is ", "with password a1", "with password a1 ", "password is '", "using password \"a"})
    void workGrowsWithTheTextAndNotFaster(String piece) throws ReflectiveOperationException {
        long once = masker.steps(piece.repeat(SHORT / piece.length()));
        long more = masker.steps(piece.repeat(SHORT / piece.length() * TIMES));
        assertTrue(more < once * (TIMES + 2), piece + ": " + once + " steps, then " + more);
        assertTrue(more < 700L * SHORT * TIMES, piece + ": " + more + " steps");
    }

    /** What stands before the hostile piece decides how it is read. */
    @ParameterizedTest
    @CsvSource(delimiter = '~', ignoreLeadingAndTrailingWhitespace = false, quoteCharacter = '`', value = {
        "token=~)", "token: ~]", "pass=~,", "~key=", "~key={{", "~PWD=/", "~a'bé'", "x~a'b", "docker ~a'b", "key=~a'b=", ";key=~a b", "cookie: ~$A "})
    void noBeginningMakesWorkGrowFaster(String before, String piece) throws ReflectiveOperationException {
        String start = before == null ? "" : before;
        long once = masker.steps(start + piece.repeat(SHORT / piece.length()));
        long more = masker.steps(start + piece.repeat(SHORT / piece.length() * TIMES));
        assertTrue(more < once * (TIMES + 2), before + piece + ": " + once + " steps, then " + more);
    }

    @Test
    void theCountSeesWork() throws ReflectiveOperationException {
        assertTrue(masker.steps("docker login -p ".repeat(100)) > 1600);
    }
}
