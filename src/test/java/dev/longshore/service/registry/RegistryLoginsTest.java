package dev.longshore.service.registry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.longshore.domain.KnownRegistry;
import dev.longshore.domain.KnownRegistry.Origin;
import dev.longshore.domain.RegistryLogin;
import dev.longshore.service.docker.DockerConfig;
import dev.longshore.testing.Waiting;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the helpers of this test are shell scripts")
class RegistryLoginsTest {

    /** ann:s3cr3t */
    private static final String ANN = "YW5uOnMzY3IzdA==";

    @TempDir
    private Path folder;
    private RegistryLogins logins;

    @BeforeEach
    void start() throws IOException {
        Files.createDirectory(folder.resolve("bin"));
        logins = new RegistryLogins(Map.of("DOCKER_CONFIG", folder.toString(), "PATH", "relative:" + folder.resolve("bin")), Path.of("/nowhere"), Runnable::run);
    }

    @Test
    void whatARegistryDeniesIsForgottenUnlessItLetThatInBeforeOrAnotherWasTypedMeanwhile() {
        RegistryLogin first = new RegistryLogin("localhost:5000", "ann", "one", false);
        RegistryLogin second = new RegistryLogin("localhost:5000", "ann", "two", false);
        logins.type(first);
        logins.denied(second);
        assertEquals(Optional.of(first), logins.typed("localhost:5000"));
        logins.accepted(first);
        logins.denied(first);
        assertEquals(Optional.of(first), logins.typed("localhost:5000"), "it may not do everything there");
        logins.type(second);
        logins.denied(second);
        assertEquals(Optional.empty(), logins.typed("localhost:5000"));
    }

    @Test
    void withoutAConfigurationThereIsNoLoginAndNoProblem() {
        assertEquals(LoginSource.Found.NOTHING, logins.find("docker.io"));
        assertEquals(List.of(), logins.known().join());
    }

    @Test
    void readsAuthsAndSaysThatTheyLieOpen() throws IOException {
        config("{\"auths\":{\"https://index.docker.io/v1/\":{\"auth\":\"" + ANN + "\"},\"r.example:5000\":{\"identitytoken\":\"tok\"},\"empty.example\":{}}}");
        assertEquals(Optional.of(new RegistryLogin("docker.io", "ann", "s3cr3t", false)), logins.find("docker.io").login());
        assertEquals(Optional.of(new RegistryLogin("r.example:5000", "", "tok", true)), logins.find("r.example:5000").login());
        assertEquals(Optional.empty(), logins.find("empty.example").login());
        assertEquals(List.of(new KnownRegistry("docker.io", "ann", Origin.FILE, folder.resolve("config.json").toString()),
                new KnownRegistry("r.example:5000", "", Origin.FILE, folder.resolve("config.json").toString())), logins.known().join());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n", " \r\n\t", "null", "\ufeff", "\ufeff{}", "{}"})
    void aConfigurationWithNothingInItIsNoProblem(String text) throws IOException {
        config(text);
        assertEquals(LoginSource.Found.NOTHING, logins.find("docker.io"));
        assertEquals(DockerConfig.NONE, DockerConfig.read(folder.resolve("config.json")));
    }

    @Test
    void whatIsEncodedMayBeWrapped() throws IOException {
        String secret = "x".repeat(90);
        String wrapped = Base64.getMimeEncoder().encodeToString(("AWS:" + secret).getBytes(StandardCharsets.UTF_8)).replace("\r\n", "\\n") + "\\r\\n";
        config("\ufeff{\"auths\":{\"r.example\":{\"auth\":\"" + wrapped + "\"}}}");
        assertEquals(Optional.of(new RegistryLogin("r.example", "AWS", secret, false)), logins.find("r.example").login());
    }

    @Test
    void ofARegistryThatComesTwiceTheLastCounts() throws IOException {
        config("{\"auths\":{\"r.example\":{\"auth\":\"Ym9iOm9sZA==\"},\"r.example\":{\"auth\":\"" + ANN + "\"}},\"credHelpers\":{\"a\":\"x\",\"a\":\"y\"},"
                + "\"currentContext\":\"one\",\"currentContext\":\"two\"}");
        assertEquals(Optional.of(new RegistryLogin("r.example", "ann", "s3cr3t", false)), logins.find("r.example").login());
        DockerConfig read = DockerConfig.read(folder.resolve("config.json"));
        assertEquals("two", read.currentContext());
        assertEquals("y", read.helper("a"));
    }

    @Test
    void anOddMemberCostsThatMember() throws IOException {
        config("{\"auths\":{\"odd.example\":7,\"r.example\":{\"auth\":\"" + ANN + "\",\"identitytoken\":false}},\"credsStore\":{},\"currentContext\":\"two\"}");
        assertEquals(Optional.of(new RegistryLogin("r.example", "ann", "s3cr3t", false)), logins.find("r.example").login());
        assertEquals("two", DockerConfig.read(folder.resolve("config.json")).currentContext());
    }

    @Test
    void theConfigurationIsNeverWritten() throws IOException {
        config("{\"auths\":{\"r.example\":{\"auth\":\"" + ANN + "\"}}}");
        String before = Files.readString(folder.resolve("config.json"));
        logins.type(new RegistryLogin("r.example", "bob", "other", false));
        assertEquals("bob", logins.find("r.example").login().orElseThrow().username(), "what was typed goes first");
        assertEquals(Origin.TYPED, logins.known().join().getFirst().origin());
        logins.forget("r.example");
        assertEquals("ann", logins.find("r.example").login().orElseThrow().username());
        assertEquals(before, Files.readString(folder.resolve("config.json")));
    }

    @Test
    void severalAreFoundTogetherWithEverythingTyped() throws IOException {
        config("{\"auths\":{\"r.example\":{\"auth\":\"" + ANN + "\"},\"other.example\":{\"auth\":\"" + ANN + "\"}}}");
        RegistryLogin typed = new RegistryLogin("typed.example", "bob", "other", false);
        logins.type(typed);
        assertEquals(List.of(LoginSource.Found.NOTHING, new LoginSource.Found(Optional.of(new RegistryLogin("r.example", "ann", "s3cr3t", false)), ""),
                new LoginSource.Found(Optional.of(typed), "")), logins.findAll(Set.of("r.example", "none.example")));
    }

    @Test
    void nothingTypedOutlivesTheApp() {
        logins.type(new RegistryLogin("r.example", "bob", "other", false));
        logins.close();
        assertEquals(LoginSource.Found.NOTHING, logins.find("r.example"));
    }

    @Test
    void aHelperIsGivenTheAddressOnItsInputAndTheVerbAlone() throws IOException {
        helper("mine", "read address; echo \"$# $1 $address\" >'" + folder + "/asked'; echo '{\"ServerURL\":\"x\",\"Username\":\"ann\",\"Secret\":\"s3\"}'");
        config("{\"credsStore\":\"mine\"}");
        assertEquals(Optional.of(new RegistryLogin("docker.io", "ann", "s3", false)), logins.find("docker.io").login());
        assertEquals("1 get https://index.docker.io/v1/", Files.readString(folder.resolve("asked")).strip());
    }

    @Test
    void theHelperOfARegistryGoesBeforeTheStoreAndKnowsTokens() throws IOException {
        helper("mine", "exit 9");
        helper("ecr", "echo '{\"Username\":\"<token>\",\"Secret\":\"t0k\"}'");
        config("{\"credsStore\":\"mine\",\"credHelpers\":{\"aws.example\":\"ecr\"}}");
        assertEquals(Optional.of(new RegistryLogin("aws.example", "", "t0k", true)), logins.find("aws.example").login());
    }

    @Test
    void whatAStoreHoldsIsListed() throws IOException {
        helper("mine", "[ $1 = list ] && echo '{\"https://index.docker.io/v1/\":\"ann\",\"r.example\":\"<token>\"}'");
        config("{\"credsStore\":\"mine\"}");
        assertEquals(List.of(new KnownRegistry("docker.io", "ann", Origin.HELPER, "mine"), new KnownRegistry("r.example", "", Origin.HELPER, "mine")),
                logins.known().join());
    }

    @Test
    void noLoginInTheStoreIsNoProblem() throws IOException {
        helper("mine", "echo 'credentials not found in native keychain'; exit 1");
        config("{\"credsStore\":\"mine\"}");
        assertEquals(LoginSource.Found.NOTHING, logins.find("r.example"));
    }

    @Test
    void aHelperThatIsMissingIsNamed() throws IOException {
        config("{\"credsStore\":\"desktop\"}");
        assertEquals("docker-credential-desktop, which the docker configuration names, is not installed", logins.find("r.example").problem());
        assertEquals(Origin.FAILED, logins.known().join().getFirst().origin());
    }

    @Test
    void whatAHelperSaysIsShownHarmless() throws IOException {
        helper("mine", "printf 'no \\033[31mkey' >&2; exit 2");
        config("{\"credsStore\":\"mine\"}");
        assertEquals("docker-credential-mine failed: no ␛[31mkey", logins.find("r.example").problem());
    }

    @Test
    void garbageOfAHelperIsNotRepeated() throws IOException {
        helper("mine", "echo '{\"Username\":\"ann\",\"Secret\":\"s3cr3t'");
        config("{\"credsStore\":\"mine\"}");
        assertFalse(logins.find("r.example").problem().contains("s3cr3t"));
        assertTrue(logins.find("r.example").problem().contains("did not answer as a credential helper does"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"../evil", "a b", "a;touch x", "/bin/sh", "A", "$(id)"})
    void aNameThatIsNoneIsNeverRun(String name) throws IOException {
        config("{\"credsStore\":\"" + name + "\"}");
        assertTrue(logins.find("r.example").problem().contains("cannot be one"), logins.find("r.example").problem());
    }

    @Test
    void aHelperThatHangsIsEnded() throws IOException {
        List<ProcessHandle> before = ProcessHandle.current().children().toList();
        helper("slow", "exec sleep 1000");
        CredentialProgram impatient = new CredentialProgram(folder.resolve("bin").toString(), Duration.ofSeconds(1));
        assertEquals("docker-credential-slow did not answer within 1 s", assertThrows(IOException.class, () -> impatient.get("slow", "r.example")).getMessage());
        Waiting.until("it has ended", () -> ProcessHandle.current().children().allMatch(before::contains));
    }

    @Test
    void aBrokenConfigurationIsAProblemThatTellsNoSecret() throws IOException {
        config("{\"auths\":{\"r.example\":{\"auth\":\"" + ANN + "\"");
        String problem = logins.find("r.example").problem();
        assertTrue(problem.endsWith("config.json is not valid JSON"), problem);
    }

    private void config(String text) throws IOException {
        Files.writeString(folder.resolve("config.json"), text);
    }

    private void helper(String name, String script) throws IOException {
        Path file = folder.resolve("bin/docker-credential-" + name);
        Files.writeString(file, "#!/bin/sh\n" + script + "\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwx------"));
    }
}
