package dev.haoshang;

import com.hazelcast.config.Config;
import com.hazelcast.config.JoinConfig;
import com.hazelcast.config.MapConfig;
import com.hazelcast.config.NetworkConfig;
import io.vertx.core.eventbus.EventBusOptions;
import io.vertx.core.spi.cluster.ClusterManager;
import io.vertx.spi.cluster.hazelcast.HazelcastClusterManager;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;

/**
 * This node among others that share one database: word of new events goes between them over Hazelcast's membership and Vert.x's event
 * bus. Only ids and numbers of conversations travel, but whoever reaches these ports can disturb the nodes: they belong into a private
 * network.
 *
 * @param host the address of this node that the others reach
 * @param port for membership; the next port carries the events
 * @param members {@code HOST:PORT} of nodes to look for; one that answers is enough
 */
record Cluster(String host, int port, List<String> members) {
    /** A node that was killed is given up after so long without a sign of life; one that is only cut off comes back by itself. */
    private static final String SILENCE_SECONDS = "15";

    static {
        // Read once, when Hazelcast's classes are loaded, before there is a configuration.
        System.setProperty("hazelcast.logging.type", "slf4j");
    }

    Cluster {
        members = List.copyOf(members);
    }

    /** Who is there. */
    ClusterManager membership() throws UnknownHostException {
        Config config = new Config();
        config.setClusterName("haoshang");
        config.setProperty("hazelcast.phone.home.enabled", "false");
        config.setProperty("hazelcast.shutdownhook.enabled", "false"); // the server's own stop decides the order
        config.setProperty("hazelcast.heartbeat.interval.seconds", "2");
        config.setProperty("hazelcast.max.no.heartbeat.seconds", SILENCE_SECONDS);
        // Parts that a broken network separated look for each other again from now on, not after five minutes.
        config.setProperty("hazelcast.merge.first.run.delay.seconds", "10");
        config.setProperty("hazelcast.merge.next.run.delay.seconds", "10");
        config.getMetricsConfig().setEnabled(false);
        network(config.getNetworkConfig());
        // As Vert.x needs them: who listens to what, and who is there, are kept on two nodes each.
        config.getMultiMapConfig("__vertx.subs").setBackupCount(1).setValueCollectionType("SET");
        config.addMapConfig(new MapConfig("__vertx.haInfo").setBackupCount(1));
        config.addMapConfig(new MapConfig("__vertx.nodeInfo").setBackupCount(1));
        return new HazelcastClusterManager(config);
    }

    private void network(NetworkConfig network) throws UnknownHostException {
        network.setPort(port).setPortAutoIncrement(false);
        network.getInterfaces()
                .setEnabled(true)
                .addInterface(InetAddress.getByName(host).getHostAddress());
        JoinConfig join = network.getJoin();
        join.getAutoDetectionConfig().setEnabled(false);
        join.getMulticastConfig().setEnabled(false);
        join.getTcpIpConfig().setEnabled(true).setMembers(members);
    }

    /** How events come to this node. */
    EventBusOptions events() {
        return new EventBusOptions().setHost(host).setPort(port + 1);
    }
}
