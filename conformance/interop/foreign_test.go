package interop

import (
	"encoding/json"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// clientsVariable is the environment variable with the folder that .ci/interop has installed the clients of other languages in. Where
// a toolchain is missing, the folder lacks what it is for.
const clientsVariable = "PLUMB_INTEROP_CLIENTS"

// TestClientsOfOtherLanguages: the vendor's clients of other languages, unchanged, get a result and a documented error back. Each is a
// program of a few lines in clients, which prints what its caller gets.
func TestClientsOfOtherLanguages(t *testing.T) {
	folder := os.Getenv(clientsVariable)
	if folder == "" {
		t.Skip(clientsVariable + " names no folder of installed clients: bash .ci/interop installs them")
	}
	python, node, java := filepath.Join(folder, "python"), filepath.Join(folder, "node"), filepath.Join(folder, "java")
	classes := filepath.Join(java, "target", "classes") + string(os.PathListSeparator) + filepath.Join(java, "target", "dependency", "*")
	tests := []struct {
		name    string
		needs   string // is there when the client is installed
		command []string
		status  int // of the refusal; 0 where the client does not tell
	}{
		{"aliyun-python-sdk-core", filepath.Join(python, "bin", "python"), []string{filepath.Join(python, "bin", "python"), filepath.Join(python, "core.py")}, 400},
		{"alibabacloud-tea-openapi", filepath.Join(python, "bin", "python"), []string{filepath.Join(python, "bin", "python"), filepath.Join(python, "openapi.py")}, 400},
		{"@alicloud/pop-core", filepath.Join(node, "node_modules"), []string{"node", filepath.Join(node, "core.js")}, 0},
		{"@alicloud/openapi-client", filepath.Join(node, "node_modules"), []string{"node", filepath.Join(node, "openapi.js")}, 400},
		{"aliyun-java-sdk-core", filepath.Join(java, "target", "classes"), []string{"java", "-cp", classes, "Core"}, 0},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			if _, err := os.Stat(test.needs); err != nil {
				t.Skipf("it is not installed: %v", err)
			}
			host := serve(t)
			ask := func(key credentials, group string) answer {
				t.Helper()
				command := exec.CommandContext(t.Context(), test.command[0], append(test.command[1:], host, key.id, key.secret, group)...)
				out, err := command.Output()
				var got answer
				lines := strings.Split(strings.TrimSpace(string(out)), "\n")
				if err != nil || json.Unmarshal([]byte(lines[len(lines)-1]), &got) != nil {
					t.Fatalf("%v\n%s", err, out)
				}
				return got
			}
			own := credentials{id: keyID, secret: keySecret}
			if got := ask(own, unicodeGroup); got.Status != 200 || got.Group != unicodeGroup || got.RequestID == "" {
				t.Errorf("a result: %+v", got)
			}
			got := ask(own, "ca-unknown")
			if got.Status != test.status || got.Code != "Invalid.AggregatorId.Value" || got.Message != "The specified AggregatorId is invalid." || got.RequestID == "" {
				t.Errorf("an unknown group: %+v", got)
			}
			if got := ask(credentials{id: keyID, secret: "wrong"}, exampleGroup); !strings.Contains(got.Code, "Signature") {
				t.Errorf("a wrong secret: %+v", got)
			}
		})
	}
}
