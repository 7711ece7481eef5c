# Build: docker build -t haoshang .        Run: docker run -p 8080:8080 -v haoshang-data:/data haoshang
# Several nodes with one PostgreSQL: src/main/docker/compose.yaml
FROM maven:3-eclipse-temurin-25 AS build
WORKDIR /build
COPY pom.xml .
RUN mvn -B -q dependency:go-offline
COPY src src
RUN mvn -B -q package -DskipTests

FROM eclipse-temurin:25-jre
RUN useradd --system --create-home --uid 10001 haoshang \
    && mkdir /app /data && chown haoshang /app /data
WORKDIR /app
COPY --from=build /build/target/haoshang.jar haoshang.jar
COPY intents intents
COPY dialogs dialogs
USER haoshang
ENV HAOSHANG_HOST=0.0.0.0 HAOSHANG_DATA=/data HAOSHANG_CONTENT=/app
# One start, so that later ones find the model trained and the classes prepared: ready in a second instead of half a minute.
RUN java -XX:AOTCacheOutput=haoshang.aot -jar haoshang.jar serve --port 0 > ready & server=$!; \
    until grep -q ready ready; do kill -0 $server && sleep 1 || exit 1; done; \
    kill -TERM $server; wait $server; rm -f ready /data/admin-token /data/haoshang.db*; test -s haoshang.aot
# A new named volume begins with what stands in the image: the model.
VOLUME /data
EXPOSE 8080
HEALTHCHECK --interval=30s --timeout=3s --start-period=60s \
    CMD ["bash", "-c", "exec 3<>/dev/tcp/127.0.0.1/8080; printf 'GET /health/ready HTTP/1.0\\r\\n\\r\\n' >&3; grep -q '200 OK' <&3"]
# The server finishes running turns when it is asked to stop, within ten seconds.
STOPSIGNAL SIGTERM
ENTRYPOINT ["java", "-XX:AOTCache=haoshang.aot", "-XX:MaxRAMPercentage=70", "-jar", "haoshang.jar"]
