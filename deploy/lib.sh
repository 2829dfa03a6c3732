# Shared by the commands beside it; sourced, never run.

die() {
  printf '%s: %s\n' "${command_name}" "$1" >&2
  exit "${2:-1}"
}

java_major() {
  local version
  version=$("$1/bin/java" -XshowSettings:properties -version 2>&1 | sed -n 's/^ *java\.specification\.version = //p') || true
  case "${version}" in
    '' | 1.*) echo 0 ;;
    *) echo "${version%%.*}" ;;
  esac
}

# Sets and exports JAVA_HOME: the caller's own if it is new enough, else java on the path, else the usual folders.
find_jdk() {
  local candidate on_path
  on_path=$(command -v javac || true)
  [ -z "${on_path}" ] || on_path=$(dirname "$(dirname "$(readlink -f "${on_path}" 2>/dev/null || echo "${on_path}")")")
  for candidate in "${JAVA_HOME:-}" "${on_path}" \
    /usr/lib/jvm/* /opt/* "${HOME:-/nowhere}"/.sdkman/candidates/java/* "${HOME:-/nowhere}"/.jdks/* \
    /Library/Java/JavaVirtualMachines/*/Contents/Home "${HOME:-/nowhere}"/Library/Java/JavaVirtualMachines/*/Contents/Home \
    /opt/homebrew/opt/openjdk*/libexec/openjdk.jdk/Contents/Home; do
    if [ -n "${candidate}" ] && [ -x "${candidate}/bin/javac" ] && [ "$(java_major "${candidate}")" -ge 25 ]; then
      export JAVA_HOME="${candidate}"
      return
    fi
  done
  die "no JDK 25 or newer found (looked at JAVA_HOME, the path and the usual folders); install one and set JAVA_HOME"
}

find_maven() {
  command -v mvn > /dev/null || die "Maven is missing; install it (Debian: apt-get install maven) so that mvn is on the path"
}

# Maven of older versions runs on libraries that a new JDK warns about at every start.
maven() {
  MAVEN_OPTS="--sun-misc-unsafe-memory-access=allow --enable-native-access=ALL-UNNAMED ${MAVEN_OPTS:-}" mvn "$@"
}
