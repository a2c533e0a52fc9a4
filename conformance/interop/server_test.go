package interop

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

// The access keys that the servers of these tests know.
const (
	keyID, keySecret               = "testid", "testsecret"
	stsID, stsSecret, stsToken     = "STS.testid", "sts-secret", "token+with/special=characters"
	unknownID                      = "nobody"
	exampleGroup                   = "ca-f632626622af0079****"
	awkwardGroup, unicodeGroup     = exampleGroup + `&<>"'`, exampleGroup + "-中文é😀"
	action, version                = "GenerateAggregateConfigRulesReport", "2020-09-07"
	region                         = "cn-shanghai"
	provocationHeader              = "X-Plumb-Provoke"
	sdkTimeout                     = 20 * time.Second
	sdkTimeoutMilliseconds     int = int(sdkTimeout / time.Millisecond)
)

// binaryVariable is the environment variable with the command to test. TestMain sets it, unless it is set already.
const binaryVariable = "PLUMB_INTEROP_BINARY"

// TestMain builds the command from the repository that this module lies in, once for all tests.
func TestMain(m *testing.M) {
	os.Exit(withBinary(m.Run))
}

func withBinary(tests func() int) int {
	if os.Getenv(binaryVariable) != "" {
		return tests()
	}
	dir, err := os.MkdirTemp("", "plumb-interop-")
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		return 1
	}
	defer func() { _ = os.RemoveAll(dir) }()
	binary := filepath.Join(dir, "plumb")
	build := exec.Command("go", "build", "-o", binary, "./tools/plumb")
	build.Dir = filepath.Join("..", "..")
	build.Env = append(os.Environ(), "GOWORK=off")
	build.Stdout, build.Stderr = os.Stderr, os.Stderr
	if err := errors.Join(build.Run(), os.Setenv(binaryVariable, binary)); err != nil {
		fmt.Fprintln(os.Stderr, "go build ./tools/plumb:", err)
		return 1
	}
	return tests()
}

// serve starts `plumb serve` with further arguments and returns its host and port. The server ends with the test, and
// the test fails when it does not end in order.
func serve(t *testing.T, args ...string) string {
	t.Helper()
	return start(t, append([]string{"--access-key", keyID + ":" + keySecret, "--access-key", stsID + ":" + stsSecret + ":" + stsToken}, args...)...)
}

// start is serve without access keys.
func start(t *testing.T, args ...string) string {
	t.Helper()
	command := exec.Command(os.Getenv(binaryVariable), append([]string{"serve", "--quiet"}, args...)...)
	var stderr bytes.Buffer
	command.Stderr = &stderr
	stdout, err := command.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := command.Start(); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { stop(t, command, &stderr) })
	line, err := bufio.NewReader(stdout).ReadString('\n')
	if err != nil {
		t.Fatalf("the server printed no address: %v\n%s", err, &stderr)
	}
	host, found := strings.CutPrefix(strings.TrimSpace(line), "listening on http://")
	if !found {
		t.Fatalf("the server's first line is %q, expected its address", line)
	}
	return host
}

// stop ends a server as an operator would.
func stop(t *testing.T, command *exec.Cmd, stderr *bytes.Buffer) {
	t.Helper()
	if err := command.Process.Signal(os.Interrupt); err != nil && !errors.Is(err, os.ErrProcessDone) {
		t.Error(err)
	}
	if err := command.Wait(); err != nil {
		t.Errorf("plumb serve: %v\n%s", err, stderr)
	}
	if stderr.Len() > 0 {
		t.Errorf("plumb serve had something to say:\n%s", stderr)
	}
}
