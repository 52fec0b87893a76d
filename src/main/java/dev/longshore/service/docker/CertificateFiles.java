package dev.longshore.service.docker;

import dev.longshore.domain.TlsFiles;
import java.nio.file.Files;

/** The files of certificates that docker's usual names stand for. */
public final class CertificateFiles {

    private CertificateFiles() {
    }

    /** Of the files named, those that are on disk. Blocks. */
    public static TlsFiles onDisk(TlsFiles named) {
        return new TlsFiles(named.ca().filter(Files::isRegularFile), named.certificate().filter(Files::isRegularFile), named.key().filter(Files::isRegularFile));
    }
}
