package generate

import (
	"crypto/sha256"
	"encoding/hex"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// TestUpstreamTemplates fails when oapi-codegen's templates change, for ours are copies of them with one change each: after
// an upgrade the copies have to be made again. The change itself is written here.
func TestUpstreamTemplates(t *testing.T) {
	list := exec.CommandContext(t.Context(), "go", "list", "-m", "-f", "{{.Dir}}", "github.com/oapi-codegen/oapi-codegen/v2")
	list.Dir = moduleRoot
	out, err := list.Output()
	if err != nil {
		t.Fatal(err)
	}
	upstream := filepath.Join(strings.TrimSpace(string(out)), "pkg", "codegen", "templates")
	tests := []struct {
		ours, theirs, sha256 string
		change               *strings.Replacer
	}{
		{
			middlewareTemplate, filepath.Join("stdhttp", middlewareTemplate), "7948102f817da01a85e01d1923bc57d52a33937c77c2a0963a2c0456544e46a0",
			strings.NewReplacer(
				"    var params {{.OperationId}}Params\n", "    var params {{.OperationId}}Params\n    {{if .QueryParams}}query := r.URL.Query(){{end}}\n",
				"r.URL.Query()", "query",
			),
		},
		{
			clientTemplate, clientTemplate, "393820c177b1bcd8a7ae8a39099b4cab95209964bd17d79cb12534f7a65d677c",
			strings.NewReplacer("runtime.MarshalForm(body, nil)", "marshalForm(body)"),
		},
	}
	for _, test := range tests {
		t.Run(test.ours, func(t *testing.T) {
			theirs, err := os.ReadFile(filepath.Join(upstream, test.theirs))
			if err != nil {
				t.Fatal(err)
			}
			if sum := sha256.Sum256(theirs); hex.EncodeToString(sum[:]) != test.sha256 {
				t.Errorf("the template of oapi-codegen has changed: make the copy again and write %x here", sum)
			}
			ours, err := templates.ReadFile("templates/" + test.ours)
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(test.change.Replace(string(theirs)), string(ours)); diff != "" {
				t.Errorf("the copy has other changes than the one (-expected +ours):\n%s", diff)
			}
		})
	}
}
