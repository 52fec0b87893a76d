package dev.longshore.engine.transport.tls;

import java.nio.file.Path;
import java.util.Base64;
import java.util.List;

/**
 * One block of a PEM file.
 *
 * @param type      what stands after BEGIN
 * @param encrypted whether the content cannot be used without a passphrase
 * @param der       the content
 */
record PemBlock(String type, boolean encrypted, byte[] der) {

    /** @param inside all between the BEGIN and the END line */
    static PemBlock of(Path path, String type, String inside) {
        List<String> lines = inside.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
        boolean legacy = lines.stream().anyMatch(line -> line.startsWith("Proc-Type:") && line.contains("ENCRYPTED"));
        String content = String.join("", lines.stream().filter(line -> line.indexOf(':') < 0).toList());
        try {
            return new PemBlock(type, legacy || type.equals("ENCRYPTED PRIVATE KEY"), Base64.getDecoder().decode(content));
        } catch (IllegalArgumentException e) {
            // its message would quote the content
            throw PemFile.unusable(path, "has a block \"" + type + "\" that is no base64", null);
        }
    }

    boolean isCertificate() {
        return type.equals("CERTIFICATE") || type.equals("X509 CERTIFICATE") || type.equals("TRUSTED CERTIFICATE");
    }

    boolean isKey() {
        return type.endsWith("PRIVATE KEY");
    }
}
