package dev.longshore.service.build;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Pattern;

/** Tells files that are likely to hold secrets, by their names, and by their content where the name says too little. */
final class SecretFiles {

    private static final int LOOKED_AT = 64 * 1024;

    private static final Pattern NAMES = Pattern.compile("\\.env|\\.envrc|\\.env\\.(?!(?:example|sample|template|dist|defaults)$).*"
            + "|id_(?:rsa|dsa|ecdsa|ed25519)(?:_sk)?|.*\\.(?:pem|key|p12|pfx|jks|keystore|kdbx|kdb|ppk|ovpn|tfstate)|_?\\.?netrc|\\.pgpass|\\.git-credentials"
            + "|\\.htpasswd|\\.dockercfg|\\.vault-token|secrets?\\.(?:ya?ml|json|toml)|service-?account.*\\.json|client_secret.*\\.json");

    private static final Pattern PATHS = Pattern.compile("(?:.*/)?(?:\\.aws/(?:credentials|config)|\\.kube/config|\\.azure/.*token.*|\\.gnupg/.*"
            + "|\\.config/gcloud/.*credential.*|\\.ssh/(?!.*\\.pub$|known_hosts|config$|authorized_keys).*)");

    private static final Pattern TOKEN = Pattern.compile("_authToken|_password|_auth\\s*=|npmAuthToken|password\\s*[=:]");
    private static final Pattern AUTHS = Pattern.compile("\"(?:auth|identitytoken|registrytoken)\"\\s*:\\s*\"[^\"]");

    private SecretFiles() {
    }

    /** @param name relative to the folder, with slashes */
    static boolean suspects(String name, Path file) {
        String lower = name.toLowerCase(Locale.ROOT);
        String last = lower.substring(lower.lastIndexOf('/') + 1);
        if (NAMES.matcher(last).matches() || PATHS.matcher(lower).matches()) {
            return true;
        }
        return switch (last) {
            case ".npmrc", ".yarnrc", ".yarnrc.yml", ".pypirc", "pip.conf" -> holds(file, TOKEN);
            case "config.json", ".dockerconfigjson" -> holds(file, AUTHS);
            default -> false;
        };
    }

    /** What cannot be read is no matter here: the sending will name it. */
    private static boolean holds(Path file, Pattern wanted) {
        try (InputStream in = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
            return wanted.matcher(new String(in.readNBytes(LOOKED_AT), StandardCharsets.ISO_8859_1)).find();
        } catch (IOException e) {
            return false;
        }
    }
}
