package org.cartora.broker;

import jakarta.resource.spi.BootstrapContext;
import jakarta.resource.spi.ResourceAdapterInternalException;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.activemq.artemis.core.remoting.impl.netty.NettyConnectorFactory;
import org.apache.activemq.artemis.ra.ActiveMQResourceAdapter;
import org.jspecify.annotations.Nullable;

/**
 * The Artemis resource adapter, pointed at the broker that the environment names: {@code CARTORA_BROKER_HOST} and
 * {@code CARTORA_BROKER_PORT} (127.0.0.1:61616), {@code CARTORA_BROKER_USER} and {@code CARTORA_BROKER_PASSWORD}. With
 * {@code CARTORA_BROKER_TLS=true} it has to have a certificate in its name, from an authority of {@code CARTORA_INSIDE_CA}.
 *
 * <p>The broker may be away when the application starts or at any time later: consumers try again for ever, ever more
 * slowly up to every five seconds, and the application serves meanwhile. A send fails after ten seconds at the latest.
 */
public class BrokerAdapter extends ActiveMQResourceAdapter {

    private static final long serialVersionUID = 1L;
    private static final int FOR_EVER = -1;
    private static final Logger LOG = Logger.getLogger(BrokerAdapter.class.getName());

    /** Artemis logs each login, session and message to these; held here, for a logger that nobody holds forgets its level. */
    private static final Logger AUDIT = Logger.getLogger("org.apache.activemq.audit");

    /** Made by the container, which knows no other constructor. */
    public BrokerAdapter() {
        AUDIT.setLevel(Level.OFF);
        setConnectorClassName(NettyConnectorFactory.class.getName());
        var environment = System.getenv();
        setConnectionParameters(parameters(environment));
        setUserName(setting(environment, "CARTORA_BROKER_USER", "cartora"));
        setPassword(setting(environment, "CARTORA_BROKER_PASSWORD", ""));
        setReconnectAttempts(FOR_EVER);
        setSetupAttempts(FOR_EVER);
        setSetupInterval(3_000L);
        setRetryInterval(500L);
        setRetryIntervalMultiplier(1.5);
        setMaxRetryInterval(5_000L);
        setClientFailureCheckPeriod(10_000L);
        setConnectionTTL(30_000L);
        setCallTimeout(10_000L);
        setCallFailoverTimeout(10_000L);
        setUseLocalTx(false);
    }

    @Override
    public void start(@Nullable BootstrapContext context) throws ResourceAdapterInternalException {
        LOG.log(Level.INFO, "The broker is {0} as {1}", new Object[] {getConnectionParameters(), getUserName()});
        super.start(context);
    }

    /** The server's own trust store, which Artemis would rather take, is left aside. */
    static String parameters(Map<String, String> environment) {
        var address = "host=" + setting(environment, "CARTORA_BROKER_HOST", "127.0.0.1") + ";port="
                + setting(environment, "CARTORA_BROKER_PORT", "61616") + ";connect-timeout-millis=5000";
        return Boolean.parseBoolean(setting(environment, "CARTORA_BROKER_TLS", "false"))
                ? address
                        + ";sslEnabled=true;verifyHost=true;forceSSLParameters=true;trustStoreType=PEM;trustStorePath="
                        + setting(environment, "CARTORA_INSIDE_CA", "none")
                : address;
    }

    private static String setting(Map<String, String> environment, String name, String otherwise) {
        var value = environment.get(name);
        return value == null || value.isBlank() ? otherwise : value;
    }
}
