package dev.longshore.testing;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.net.spi.InetAddressResolver;
import java.net.spi.InetAddressResolverProvider;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;

/**
 * The name server of all tests: the system's, except for names in {@code .invalid}. There are none, and it says so at once, where the
 * system may ask around for longer than a test waits; but one that ends in {@link #HANGING} gets no answer until {@link #release}, as where
 * packets to the name server are lost, and one that ends in {@link #HERE} is this machine. Like the system's it hears of no interrupt. Found as a service.
 */
public final class HangingNames extends InetAddressResolverProvider {

    public static final String HANGING = ".hangs.invalid";
    public static final String HERE = ".here.invalid";

    private static final Set<String> ASKED = ConcurrentHashMap.newKeySet();
    private static final Set<CountDownLatch> HELD = ConcurrentHashMap.newKeySet();

    /** Whether this name has been asked for. */
    public static boolean asked(String name) {
        return ASKED.contains(name);
    }

    /** Whoever waits now is told that there is no such name. */
    public static void release() {
        HELD.forEach(CountDownLatch::countDown);
    }

    @Override
    public String name() {
        return "hanging names";
    }

    @Override
    public InetAddressResolver get(Configuration configuration) {
        InetAddressResolver system = configuration.builtinResolver();
        return new InetAddressResolver() {
            @Override
            public Stream<InetAddress> lookupByName(String host, LookupPolicy policy) throws UnknownHostException {
                if (host.endsWith(HANGING)) {
                    hang(host);
                }
                if (host.endsWith(HERE)) {
                    return Stream.of(InetAddress.getByAddress(host, new byte[] {127, 0, 0, 1}));
                }
                if (host.endsWith(".invalid")) {
                    throw new UnknownHostException(host + ": Name or service not known");
                }
                return system.lookupByName(host, policy);
            }

            @Override
            public String lookupByAddress(byte[] address) throws UnknownHostException {
                return system.lookupByAddress(address);
            }
        };
    }

    private static void hang(String host) throws UnknownHostException {
        CountDownLatch held = new CountDownLatch(1);
        HELD.add(held);
        ASKED.add(host);
        for (boolean done = false; !done; ) {
            try {
                held.await();
                done = true;
            } catch (InterruptedException unheard) {
                // as the system's
            }
        }
        HELD.remove(held);
        throw new UnknownHostException(host);
    }
}
