# syntax=docker/dockerfile:1
# The sandbox payment provider, for development only. Build it first: ./shop build && docker build -f docker/provider.Dockerfile .
FROM eclipse-temurin:21.0.8_9-jre

RUN useradd --system --create-home provider \
    && mkdir -p /var/lib/cartora/provider && chown provider /var/lib/cartora/provider
USER provider

COPY sandbox/target/cartora-sandbox.jar sandbox/target/lib/*.jar /opt/provider/

VOLUME /var/lib/cartora/provider
EXPOSE 12111
ENTRYPOINT ["java", "-Xmx64m", "-XX:+UseSerialGC", "-cp", "/opt/provider/*", "org.cartora.sandbox.Provider"]
