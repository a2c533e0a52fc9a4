package main

import (
	"context"
	"crypto/rand"
	"fmt"
	"io"
	"net/http/httptest"
	"net/url"
	"os"
	"path/filepath"
	"sync"
	"time"

	"github.com/plumb-conformance/plumb/acs"
	"github.com/plumb-conformance/plumb/conformance/operation"
	"github.com/plumb-conformance/plumb/conformance/probe"
	"github.com/plumb-conformance/plumb/conformance/proof"
	"github.com/plumb-conformance/plumb/conformance/reference"
	"github.com/plumb-conformance/plumb/conformance/reference/generic"
	"github.com/plumb-conformance/plumb/conformance/report"
	suite "github.com/plumb-conformance/plumb/conformance/run"
	"github.com/plumb-conformance/plumb/conformance/target"
	"github.com/plumb-conformance/plumb/spec"
	"github.com/plumb-conformance/plumb/spec/compile"
	"github.com/plumb-conformance/plumb/spec/page"
)

// judge runs the suite of every page. The error is about the pages' files or the end of the context.
func (o options) judge(ctx context.Context, w io.Writer) (*summary, error) {
	overlay, err := spec.Overlay()
	if err != nil {
		return nil, fmt.Errorf("overlay: %w", err)
	}
	compiler, err := compile.New(overlay)
	if err != nil {
		return nil, fmt.Errorf("overlay: %w", err)
	}
	sum := newSummary(w, o.strange != "")
	queue := make(chan string)
	var workers sync.WaitGroup
	for range o.workers {
		workers.Go(func() {
			for path := range queue {
				sum.add(path, o.page(ctx, compiler, overlay, path))
			}
		})
	}
	for _, path := range o.pages {
		if ctx.Err() != nil {
			break
		}
		queue <- path
	}
	close(queue)
	workers.Wait()
	return sum, ctx.Err()
}

// page runs one page; a page that cannot be compiled or served is said to be left out.
func (o options) page(ctx context.Context, compiler *compile.Compiler, overlay []byte, path string) outcome {
	source, err := os.ReadFile(path)
	if err != nil {
		return outcome{left: err.Error()}
	}
	result := compiler.Compile(page.Parse(filepath.Base(path), source))
	if page.HasErrors(result.Diagnostics) {
		return outcome{left: "it cannot be compiled"}
	}
	op, err := operation.Load(result.Description, result.Statements) //nolint:contextcheck // loading asks nothing of the outside
	if err != nil {
		return outcome{broken: err.Error()}
	}
	if op.Version == "" {
		op.Version = "2020-01-01"
	}
	op.Sources = operation.Sources{Page: source, Protocol: overlay}
	began := time.Now()
	r, err := o.conversation(ctx, op)
	if err != nil {
		return outcome{broken: err.Error()}
	}
	return outcome{report: r, took: time.Since(began)}
}

// conversation is a run against a right server.
func (o options) conversation(ctx context.Context, op *operation.Operation) (report.Report, error) {
	key := acs.Credentials{AccessKeyID: "testid", AccessKeySecret: "testsecret"}
	settings := generic.Settings{Creating: reference.DefaultCreating, Kept: proof.Kept(op), Server: []acs.Option{acs.WithCredentials(key)}}
	if o.unsigned {
		settings.Server = append(settings.Server, acs.WithoutSignatures())
	}
	handler, err := generic.New([]*operation.Operation{op}, settings)
	if err != nil {
		return report.Report{}, err
	}
	server := httptest.NewServer(strangely(o.strange, op, handler))
	defer server.Close()
	endpoint, err := url.Parse(server.URL)
	if err != nil {
		return report.Report{}, fmt.Errorf("address: %w", err)
	}
	profile := target.Default()
	if o.strange == "" {
		profile.Parameters, profile.Fresh = op.Naming(), proof.Fresh(op)
	}
	if o.unsigned {
		profile.Layer = target.LayerService
	}
	r, err := suite.New(suite.Config{
		Profile: profile, Operation: op, Endpoint: endpoint, Credentials: key, Seed: 1, Client: probe.NewClient(), Clock: time.Now, Random: rand.Reader, Tool: "right",
	})
	if err != nil {
		return report.Report{}, err
	}
	session, err := r.Begin(ctx)
	if err != nil {
		return report.Report{}, err
	}
	return session.All(ctx), nil
}
