package dev.longshore.service.docker;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.longshore.domain.TlsFiles;
import dev.longshore.service.docker.DockerProblem.Kind;
import dev.longshore.testing.ContextFiles;
import dev.longshore.testing.Required;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ContextStoreTest {

    @TempDir
    private Path folder;
    private ContextFiles files;
    private ContextStore store;

    @BeforeEach
    void create() {
        files = new ContextFiles(folder);
        store = new ContextStore(folder.resolve("contexts"));
    }

    private List<String> names() {
        return store.read().contexts().stream().map(DockerContext::name).toList();
    }

    /** A good context beside each bad one: it must always be read. */
    private void assertLeftOut(Kind kind, Path file) {
        files.add("good", "unix:///run/good.sock");
        ContextStore.Contents contents = store.read();
        assertEquals(List.of("good"), contents.contexts().stream().map(DockerContext::name).toList());
        assertEquals(List.of(kind), contents.problems().stream().map(DockerProblem::kind).toList());
        assertEquals(file.toString(), contents.problems().getFirst().subject());
    }

    @Test
    void noFolderIsNoContextAndNoProblem() {
        assertEquals(new ContextStore.Contents(List.of(), List.of()), store.read());
    }

    @Test
    void aContextIsReadAndWhatIsUnknownPassedOver() {
        files.write(ContextFiles.hash("prod"), """
                {"Name":"prod","Metadata":{"Description":"the shop","GODEBUG":"x","deep":[[[]]]},"Endpoints":{
                 "kubernetes":{"Host":"https://k","x":[1]},"docker":{"Host":" tcp://10.0.0.7:2376 ","SkipTLSVerify":true,"new":{}}},"More":1}""");
        DockerContext prod = store.read().contexts().getFirst();
        assertEquals("prod", prod.name());
        assertEquals("the shop", prod.description());
        assertEquals("tcp://10.0.0.7:2376", prod.address());
        assertEquals(false, prod.verified());
        assertEquals(Optional.of(TlsFiles.NONE), prod.tls(), "not to check is to speak TLS");
    }

    @Test
    void contextsAreSortedByName() {
        List.of("web", "Alpha", "beta", "10").forEach(name -> files.add(name, "unix:///s"));
        assertEquals(List.of("10", "Alpha", "beta", "web"), names());
    }

    @Test
    void certificatesAreTakenAsFarAsTheyAreThere() {
        files.add("plain", "tcp://a:1");
        files.add("ca", "tcp://a:1");
        Path ca = files.certificate("ca", "ca.pem");
        files.add("all", "tcp://a:1");
        Path folderOfAll = files.certificate("all", "ca.pem").getParent();
        files.certificate("all", "cert.pem");
        files.certificate("all", "key.pem");
        files.add("half", "tcp://a:1");
        Path key = files.certificate("half", "key.pem");
        List<DockerContext> contexts = store.read().contexts();
        assertEquals(Optional.of(TlsFiles.in(folderOfAll)), contexts.get(0).tls());
        assertEquals(Optional.of(new TlsFiles(Optional.of(ca), Optional.empty(), Optional.empty())), contexts.get(1).tls());
        assertEquals(Optional.of(new TlsFiles(Optional.empty(), Optional.of(key.resolveSibling("cert.pem")), Optional.of(key))), contexts.get(2).tls(),
                "the missing certificate is named, so that it is missed when connecting");
        assertEquals(Optional.empty(), contexts.get(3).tls());
    }

    @Test
    void aFolderOfCertificatesWithoutAnyIsTlsStill() throws IOException {
        files.add("emptied", "tcp://a:1");
        Files.delete(files.certificate("emptied", "ca.pem"));
        assertEquals(Optional.of(TlsFiles.NONE), store.read().contexts().getFirst().tls());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "null", "[]", "7", "\"x\"", "{\"Name\":[]}", "{\"Name\":\"a1\",\"Endpoints\":7}", "{\"Name\":\"a1\",\"Metadata\":\"x\"}"})
    void whatIsNoContextIsLeftOut(String json) {
        assertLeftOut(Kind.CONTEXT_NOT_JSON, files.write(ContextFiles.hash("a1"), json));
    }

    @ParameterizedTest
    @CsvSource(value = {"''", "a", "../../etc", "a/b", "..", "-x", ".hidden", "a b", "a\\u0000b", "a\\nb", "<b>", "default", "名字"})
    void aNameThatDockerDoesNotAllowIsLeftOut(String name) {
        assertLeftOut(Kind.CONTEXT_BAD_NAME, files.write(ContextFiles.hash(name), "{\"Name\":\"" + name + "\",\"Endpoints\":{\"docker\":{\"Host\":\"unix:///s\"}}}"));
    }

    @Test
    void aNameIsNoPath() throws IOException {
        Path stolen = Files.createDirectories(folder.resolve("stolen/docker"));
        Files.writeString(stolen.resolve("ca.pem"), "-");
        files.write(ContextFiles.hash("x"), "{\"Name\":\"../../stolen\",\"Endpoints\":{\"docker\":{\"Host\":\"tcp://a\"}}}");
        assertEquals(List.of(), names());
    }

    @Test
    void aNamelessContextIsLeftOut() {
        assertLeftOut(Kind.CONTEXT_BAD_NAME, files.write(ContextFiles.hash("a1"), "{\"Endpoints\":{\"docker\":{\"Host\":\"unix:///s\"}}}"));
    }

    @Test
    void aFolderOfAnotherNameIsLeftOut() {
        assertLeftOut(Kind.CONTEXT_WRONG_FOLDER, files.write("0".repeat(64), "{\"Name\":\"prod\",\"Endpoints\":{\"docker\":{\"Host\":\"unix:///s\"}}}"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"docker\":null}", "{\"docker\":{}}", "{\"docker\":{\"Host\":\" \"}}", "{\"kubernetes\":{\"Host\":\"https://k\"}}"})
    void aContextWithoutAnEngineIsLeftOut(String endpoints) {
        assertLeftOut(Kind.CONTEXT_NO_ENGINE, files.write(ContextFiles.hash("prod"), "{\"Name\":\"prod\",\"Endpoints\":" + endpoints + "}"));
    }

    @Test
    void aHugeFileIsLeftOutUnread() throws IOException {
        Path file = files.write(ContextFiles.hash("prod"), "{}");
        try (RandomAccessFile huge = new RandomAccessFile(file.toFile(), "rw")) {
            huge.setLength(1L << 40);
        }
        assertLeftOut(Kind.CONTEXT_TOO_LARGE, file);
    }

    @Test
    void anEndlessFileIsNotWaitedFor() throws IOException {
        Path file = files.write(ContextFiles.hash("prod"), "{}");
        Files.delete(file);
        Files.createSymbolicLink(file, Path.of("/dev/zero"));
        assertLeftOut(Kind.CONTEXT_UNREADABLE, file);
    }

    @Test
    void aLinkThatLeadsNowhereIsLeftOut() throws IOException {
        Path file = files.write(ContextFiles.hash("prod"), "{}");
        Files.delete(file);
        Files.createSymbolicLink(file, folder.resolve("none"));
        assertLeftOut(Kind.CONTEXT_UNREADABLE, file);
    }

    @Test
    void linksAreFollowed() throws IOException {
        files.add("prod", "unix:///s");
        Path own = folder.resolve("contexts/meta").resolve(ContextFiles.hash("prod"));
        Path elsewhere = Files.move(own, folder.resolve("elsewhere"));
        Files.createSymbolicLink(own, elsewhere);
        assertEquals(List.of("prod"), names());
    }

    @Test
    void anUnreadableFileIsLeftOut() throws IOException {
        Path file = files.add("prod", "unix:///s");
        file.toFile().setReadable(false);
        if (Files.isReadable(file)) {
            throw Required.notHere("root reads every file");
        }
        assertLeftOut(Kind.CONTEXT_UNREADABLE, file);
    }

    @Test
    void aFileInPlaceOfTheFolderIsTold() throws IOException {
        Files.createDirectories(folder.resolve("contexts"));
        Files.writeString(folder.resolve("contexts/meta"), "");
        assertEquals(List.of(Kind.CONTEXTS_UNREADABLE), store.read().problems().stream().map(DockerProblem::kind).toList());
    }

    @Test
    void whatDockerPassesOverIsNoProblem() throws IOException {
        Files.createDirectories(folder.resolve("contexts/meta/empty"));
        Files.createDirectories(folder.resolve("contexts/meta/tree/" + ContextFiles.hash("prod")));
        Files.writeString(folder.resolve("contexts/meta/.DS_Store"), "x");
        assertEquals(new ContextStore.Contents(List.of(), List.of()), store.read());
    }

    @Test
    void thousandsOfContextsAreTooMany() {
        for (int i = 0; i < 501; i++) {
            files.add("c" + i, "unix:///s");
        }
        ContextStore.Contents contents = store.read();
        assertEquals(500, contents.contexts().size());
        assertEquals(List.of(Kind.TOO_MANY_CONTEXTS), contents.problems().stream().map(DockerProblem::kind).toList());
        assertTrue(store.folders().size() <= 2000);
    }

    @Test
    void theConfigurationNamesTheCurrentContext() throws IOException {
        assertEquals("", DockerConfig.read(folder.resolve("config.json")).currentContext());
        files.current("prod");
        assertEquals("prod", DockerConfig.read(folder.resolve("config.json")).currentContext());
    }
}
