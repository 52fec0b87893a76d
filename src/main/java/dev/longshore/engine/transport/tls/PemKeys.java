package dev.longshore.engine.transport.tls;

import dev.longshore.engine.EngineException.Unreachable;
import dev.longshore.engine.EngineException.Unreachable.Reason;
import java.nio.file.Path;
import java.security.KeyFactory;
import java.security.NoSuchAlgorithmException;
import java.security.PrivateKey;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.List;

/** Reads private keys in every form that openssl writes: PKCS#8, PKCS#1 and SEC1, of RSA, EC and Edwards curves. */
final class PemKeys {

    private static final List<String> ALGORITHMS = List.of("RSA", "EC", "EdDSA", "RSASSA-PSS");

    private PemKeys() {
    }

    /** The first private key of a file. @throws Unreachable where there is none, or none without a passphrase */
    static PrivateKey in(PemFile file) {
        PemBlock block = file.blocks().stream().filter(PemBlock::isKey).findFirst()
                .orElseThrow(() -> PemFile.unusable(file.path(), "holds no private key", null));
        if (block.encrypted()) {
            throw new Unreachable(Reason.TLS_KEY_ENCRYPTED, "the private key in " + file.path() + " is protected by a passphrase", null);
        }
        return key(file.path(), new PKCS8EncodedKeySpec(pkcs8(file, block)));
    }

    private static byte[] pkcs8(PemFile file, PemBlock block) {
        try {
            return switch (block.type()) {
                case "PRIVATE KEY" -> block.der();
                case "RSA PRIVATE KEY" -> Der.ofRsa(block.der());
                case "EC PRIVATE KEY" -> Der.ofEc(block.der(), parameters(file));
                default -> throw PemFile.unusable(file.path(), "holds a key of an unknown form: " + block.type(), null);
            };
        } catch (IllegalArgumentException e) {
            throw PemFile.unusable(file.path(), "holds a private key that cannot be read: " + e.getMessage(), null);
        }
    }

    private static byte[] parameters(PemFile file) {
        return file.blocks().stream().filter(block -> block.type().equals("EC PARAMETERS")).findFirst().map(PemBlock::der).orElse(null);
    }

    /** The JDK wants to be told the algorithm, though the key names it: the right one is the one that does not refuse. */
    private static PrivateKey key(Path path, PKCS8EncodedKeySpec spec) {
        for (String algorithm : ALGORITHMS) {
            try {
                return KeyFactory.getInstance(algorithm).generatePrivate(spec);
            } catch (InvalidKeySpecException e) {
                continue;   // of another algorithm, or of none
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException(e);
            }
        }
        throw PemFile.unusable(path, "holds a private key that cannot be read", null);
    }
}
