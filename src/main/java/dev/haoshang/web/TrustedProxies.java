package dev.haoshang.web;

import io.vertx.core.http.HttpServerRequest;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The proxies whose word about a client's address is believed. {@code X-Forwarded-For} is read from the right, where the nearest proxy
 * wrote; the first address that is no trusted proxy is the client's, whatever the client itself wrote further left.
 */
public final class TrustedProxies {
    private final List<Network> networks;

    /**
     * Addresses that begin alike.
     *
     * @param start one of them
     * @param bits how many bits are alike, from 0 to 128
     */
    private record Network(Address start, int bits) {
        static Optional<Network> of(String text) {
            String[] parts = text.strip().split("/", -1);
            Optional<Address> start = Address.of(parts[0]);
            if (start.isEmpty() || parts.length > 2) {
                return Optional.empty();
            }
            int whole = start.get().isVersion4() ? 32 : 128;
            if (parts.length == 1) {
                return Optional.of(new Network(start.get(), 128));
            }
            if (!parts[1].matches("\\d{1,3}") || Integer.parseInt(parts[1]) > whole) {
                return Optional.empty();
            }
            return Optional.of(new Network(start.get(), Integer.parseInt(parts[1]) + 128 - whole));
        }

        boolean has(Address address) {
            long high = (start.high() ^ address.high()) & mask(bits);
            long low = (start.low() ^ address.low()) & mask(bits - 64);
            return high == 0 && low == 0;
        }

        private static long mask(int ones) {
            return ones <= 0 ? 0 : ones >= 64 ? -1L : -1L << (64 - ones);
        }
    }

    /**
     * The proxies at the addresses or in the networks.
     *
     * @throws IllegalArgumentException when one is neither
     */
    TrustedProxies(List<String> networks) {
        this.networks = networks.stream()
                .map(text -> Network.of(text)
                        .orElseThrow(() -> new IllegalArgumentException("'" + text + "' is no address or network")))
                .toList();
    }

    /** Whether a text is an address or a network such as {@code 10.0.0.0/8}. */
    public static boolean isNetwork(String text) {
        return Network.of(text).isPresent();
    }

    boolean trusts(Address address) {
        return networks.stream().anyMatch(network -> network.has(address));
    }

    /** Who sent a request. */
    Address client(HttpServerRequest request) {
        Address peer = Address.of(request.remoteAddress().hostAddress()).orElse(Address.UNKNOWN);
        return client(peer, request.headers().getAll("X-Forwarded-For"));
    }

    /** The same of its parts: who connected, and the header's lines. What cannot be read ends the chain. */
    Address client(Address peer, List<String> forwarded) {
        List<String> hops = forwarded.stream()
                .flatMap(line -> Stream.of(line.split(",", -1)))
                .toList();
        Address client = peer;
        for (int i = hops.size() - 1; i >= 0 && trusts(client); i--) {
            Optional<Address> hop = Address.of(hops.get(i));
            if (hop.isEmpty()) {
                return client;
            }
            client = hop.get();
        }
        return client;
    }
}
