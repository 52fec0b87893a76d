package dev.longshore.service.masking;

import java.util.Set;

/** Tells files that hold only secrets by their name. */
final class SecretFiles {

    private static final Set<String> ENDINGS = SecretNames.words("""
            pgpass netrc htpasswd git-credentials smbcredentials sasl_passwd vault_pass id_rsa id_ed25519 .pem .key""");

    private SecretFiles() {
    }

    /** Whether what is written into that file is a secret. */
    static boolean holds(String path) {
        String name = path.substring(path.lastIndexOf('/') + 1);
        boolean named = name.indexOf('.') < 0 && SecretNames.hides(name, "content");
        return named || ENDINGS.stream().anyMatch(name::endsWith);
    }
}
