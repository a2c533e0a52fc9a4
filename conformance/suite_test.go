package conformance_test

import (
	"context"
	"crypto/x509"
	"flag"
	"net/http/httptest"
	"os"
	"path/filepath"
	"testing"
	"time"

	"github.com/onsi/ginkgo/v2"

	"github.com/plumb-conformance/plumb/acs"
	"github.com/plumb-conformance/plumb/conformance"
	"github.com/plumb-conformance/plumb/conformance/probe"
	"github.com/plumb-conformance/plumb/conformance/reference"
	"github.com/plumb-conformance/plumb/conformance/report"
	"github.com/plumb-conformance/plumb/conformance/target"
	"github.com/plumb-conformance/plumb/tools/files"
)

// The flags of `go test ./conformance -args -endpoint URL`. Without an endpoint the suite judges the reference server.
var (
	endpoint  = flag.String("endpoint", "", "address of the target; empty means the reference server, in this process")
	profile   = flag.String("target", "", "profile of the target, YAML")
	filter    = flag.String("filter", "", "scenarios to run")
	layer     = flag.String("layer", "", "what the target is: service or gateway")
	signature = flag.String("signature", "v1", "how requests are signed: v1, v3, v3-sm3 or none")
	caFile    = flag.String("ca-file", "", "certificates of the authorities to trust, PEM")
	insecure  = flag.Bool("insecure", false, "take any certificate; the report says so")
	name      = flag.String("server-name", "", "name that the target's certificate has to be of")
	connectTo = flag.String("connect-to", "", "HOST:PORT that connections go to")
	strict    = flag.Bool("strict", false, "let warnings count, and what could not be judged")
	folder    = flag.String("report", "", "folder to write the result to in all formats; it is made where it is missing")
	seed      = flag.Int64("seed", 1, "seed of the order and of interchangeable values")
)

// TestConformance is the suite's door for `go test`. Ginkgo runs a tree once a process, so that every other test of
// this package stays away from it.
func TestConformance(t *testing.T) {
	address, credentials := *endpoint, credentialsFromEnvironment()
	if address == "" {
		credentials = acs.Credentials{AccessKeyID: "testid", AccessKeySecret: "testsecret"}
		server := httptest.NewServer(reference.New(reference.WithCredentials(credentials)))
		defer server.Close()
		address = server.URL
	}
	config, err := conformance.NewConfig(address, credentials)
	if err != nil {
		t.Fatal(err)
	}
	config.Seed, config.Filter, config.Layer, config.Strict = *seed, *filter, *layer, *strict
	if config.Signature, err = probe.ParseSignature(*signature); err != nil {
		t.Fatal(err)
	}
	config.Client = connection(t).Client()
	if *profile != "" {
		config.Profile, config.Other = loadProfile(t, *profile)
	}
	suite, err := conformance.Register(config)
	if err != nil {
		t.Fatal(err)
	}
	settings, reporter := ginkgo.GinkgoConfiguration()
	settings.RandomSeed, settings.RandomizeAllSpecs, settings.FailOnEmpty = *seed, true, true
	settings.Timeout = 10 * time.Minute
	reporter.Succinct = true
	ginkgo.RunSpecs(t, "conformance of "+config.Operation.Action, settings, reporter)
	found := suite.Report()
	t.Log(report.Summary(found))
	if *folder != "" {
		if err := writeReports(t.Context(), *folder, found, suite.Redactor()); err != nil {
			t.Errorf("-report %v", err)
		}
	}
	if found.Outcome.ExitCode() != 0 {
		if err := report.Console(os.Stdout, found, suite.Redactor()); err != nil {
			t.Error(err)
		}
		t.Errorf("outcome %s", found.Outcome)
	}
}

// writeReports writes all formats into a folder, or none.
func writeReports(ctx context.Context, folder string, found report.Report, redact report.Redactor) error {
	set := new(files.Writer).Set()
	defer set.Discard()
	if err := set.Folder(folder); err != nil {
		return err
	}
	for _, f := range report.Formats() {
		if f.Printed {
			continue
		}
		out, err := set.Create(filepath.Join(folder, f.File))
		if err != nil {
			return err
		}
		if err := f.Write(out, found, redact); err != nil {
			return err
		}
	}
	return set.Commit(ctx)
}

// connection is the way to the target that the flags say.
func connection(t *testing.T) probe.Connection {
	t.Helper()
	c := probe.Connection{Insecure: *insecure, ServerName: *name, To: *connectTo}
	if *caFile == "" {
		return c
	}
	pem, err := os.ReadFile(*caFile)
	if err != nil {
		t.Fatalf("-ca-file: %v", err)
	}
	if c.Authorities = x509.NewCertPool(); !c.Authorities.AppendCertsFromPEM(pem) {
		t.Fatalf("-ca-file %s: expected certificates in PEM", *caFile)
	}
	return c
}

func credentialsFromEnvironment() acs.Credentials {
	return acs.Credentials{
		AccessKeyID:     os.Getenv("ALIBABA_CLOUD_ACCESS_KEY_ID"),
		AccessKeySecret: os.Getenv("ALIBABA_CLOUD_ACCESS_KEY_SECRET"),
		SecurityToken:   os.Getenv("ALIBABA_CLOUD_SECURITY_TOKEN"),
	}
}

func loadProfile(t *testing.T, path string) (*target.Profile, map[string]acs.Credentials) {
	t.Helper()
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	p, err := target.Load(data)
	if err != nil {
		t.Fatal(err)
	}
	keys, err := p.Keys(os.Getenv)
	if err != nil {
		t.Fatal(err)
	}
	return p, keys
}
