# Build: docker build -t haoshang .        Run: docker run -p 8080:8080 -v haoshang-data:/data haoshang
FROM maven:3-eclipse-temurin-25 AS build
WORKDIR /build
COPY pom.xml .
RUN mvn -B -q dependency:go-offline
COPY src src
RUN mvn -B -q package -DskipTests

FROM eclipse-temurin:25-jre
RUN useradd --system --create-home --uid 10001 haoshang \
    && mkdir /data && chown haoshang /data
WORKDIR /app
COPY --from=build /build/target/haoshang.jar haoshang.jar
COPY intents intents
COPY dialogs dialogs
USER haoshang
VOLUME /data
EXPOSE 8080
ENV HAOSHANG_HOST=0.0.0.0 HAOSHANG_DATA=/data HAOSHANG_CONTENT=/app
HEALTHCHECK --interval=30s --timeout=3s --start-period=60s \
    CMD ["bash", "-c", "exec 3<>/dev/tcp/127.0.0.1/8080; printf 'GET /health/ready HTTP/1.0\\r\\n\\r\\n' >&3; grep -q '200 OK' <&3"]
# The server finishes running turns when it is asked to stop.
STOPSIGNAL SIGTERM
ENTRYPOINT ["java", "-XX:MaxRAMPercentage=70", "-jar", "haoshang.jar"]
