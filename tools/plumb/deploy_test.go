package main

import (
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"go.yaml.in/yaml/v4"

	"github.com/plumb-conformance/plumb/acs"
)

// jobManifest is as much of the Job as the command has to fit.
type jobManifest struct {
	Spec struct {
		CompletionMode string `yaml:"completionMode"`
		Completions    int    `yaml:"completions"`
		Template       struct {
			Spec struct {
				SecurityContext struct {
					RunAsNonRoot bool `yaml:"runAsNonRoot"`
				} `yaml:"securityContext"`
				Containers []struct {
					Args []string `yaml:"args"`
					Env  []struct {
						Name      string         `yaml:"name"`
						Value     string         `yaml:"value"`
						ValueFrom map[string]any `yaml:"valueFrom"`
					} `yaml:"env"`
					SecurityContext struct {
						ReadOnlyRootFilesystem   bool `yaml:"readOnlyRootFilesystem"`
						AllowPrivilegeEscalation bool `yaml:"allowPrivilegeEscalation"`
					} `yaml:"securityContext"`
				} `yaml:"containers"`
			} `yaml:"spec"`
		} `yaml:"template"`
	} `yaml:"spec"`
}

// The arguments of the Job are those of a command that works: the pods of all indexes have each run of a fleet once, and what they write
// can be merged. No secret stands in the manifest.
func TestTheJobOfKubernetes(t *testing.T) {
	withoutEnvironment(t)
	var job jobManifest
	if err := yaml.Load(read(t, filepath.Join("..", "..", "docs", "deploy", "job.yaml")), &job); err != nil {
		t.Fatal(err)
	}
	container := job.Spec.Template.Spec.Containers[0]
	if job.Spec.CompletionMode != "Indexed" || !job.Spec.Template.Spec.SecurityContext.RunAsNonRoot || !container.SecurityContext.ReadOnlyRootFilesystem || container.SecurityContext.AllowPrivilegeEscalation {
		t.Errorf("%+v", job.Spec)
	}
	for _, e := range container.Env {
		_, secret := e.ValueFrom["secretKeyRef"]
		if strings.HasPrefix(e.Name, "ALIBABA_CLOUD_") != secret || e.Name == "SHARDS" && e.Value != strconv.Itoa(job.Spec.Completions) {
			t.Errorf("%+v", e)
		}
	}
	address := referenceAt(t, acs.Credentials{AccessKeyID: testID, AccessKeySecret: testSecret})
	var targets []string
	for i := range job.Spec.Completions + 1 {
		targets = append(targets, "{name: t"+strconv.Itoa(i)+`, endpoint: "`+address+`", filter: Action}`)
	}
	path, reports := fleetFile(t, targets...), t.TempDir()
	for index := range job.Spec.Completions {
		var args []string
		for _, a := range container.Args {
			args = append(args, strings.NewReplacer("$(JOB_COMPLETION_INDEX)", strconv.Itoa(index), "$(SHARDS)", strconv.Itoa(job.Spec.Completions),
				"/fleet/fleet.yaml", path, "/reports", reports).Replace(a))
		}
		if got := plumb(t, append(args, keyFlags()...)...); got.code != 0 {
			t.Fatalf("%v: exit %d\n%s", args, got.code, got.stderr)
		}
	}
	out := filepath.Join(t.TempDir(), "all")
	if got := plumb(t, "merge", reports, "--report", out); got.code != 0 || len(overviewOf(t, out).Runs) != len(targets) {
		t.Errorf("exit %d\n%s%s", got.code, got.stdout, got.stderr)
	}
}
