# The command with all its extras but Spark. The registry is a volume:
#   docker build --tag directive .
#   docker run --rm --volume "$PWD:/registry" directive due
FROM python:3.13-slim-bookworm

# Debian keeps one version of a package: a pinned one is gone with the next security update.
# hadolint ignore=DL3008
RUN apt-get update \
    && apt-get install --yes --no-install-recommends git tesseract-ocr tesseract-ocr-vie \
    && rm -rf /var/lib/apt/lists/*

WORKDIR /opt/directive
COPY run.py requirements.lock ./
RUN python run.py --requirements > /tmp/requirements.txt \
    && python -m pip install --no-cache-dir --no-deps --require-hashes -r /tmp/requirements.txt
COPY pyproject.toml README.md LICENSE ./
COPY src ./src
RUN python -m pip install --no-cache-dir --no-deps --no-build-isolation . \
    && useradd --uid 1000 --create-home directive
USER 1000
WORKDIR /registry
VOLUME ["/registry"]
ENTRYPOINT ["directive"]
CMD ["status"]
