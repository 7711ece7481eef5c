package dev.haoshang.web;

import java.net.URI;
import java.time.Duration;

/**
 * Where the team's system is told of events.
 *
 * @param url the address
 * @param secret what the signatures are made with
 * @param privateAddresses whether addresses of private networks and plain HTTP are allowed
 * @param firstWait how long is waited after the first failure; twice as long after each further one
 * @param patience how long a delivery may take in all
 * @param attempts so many failures make an event dead
 */
public record WebhookSettings(
        URI url, String secret, boolean privateAddresses, Duration firstWait, Duration patience, int attempts) {
    @Override
    public String toString() {
        return "WebhookSettings[host=" + url.getHost() + "]";
    }
}
