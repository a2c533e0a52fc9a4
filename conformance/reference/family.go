package reference

import (
	"net/http"
	"slices"
	"time"

	"github.com/plumb-conformance/plumb/acs"
	api "github.com/plumb-conformance/plumb/generated/generateaggregateconfigrulesreport"
)

// Family makes reference servers that share one state: a report that is being created at one of them is being created
// at all. A single server is a family of one; faults are built of several that differ in what they check.
type Family struct {
	set       settings
	behaviour *service
}

// NewFamily returns a family with the options that all its servers have.
func NewFamily(options ...Option) *Family {
	set := defaults()
	for _, option := range options {
		option(&set)
	}
	orphans := make(map[string]bool, len(set.orphans))
	for _, id := range set.orphans {
		orphans[id] = true
	}
	return &Family{set, &service{reports: newReports(set.groups, set.creating), clock: set.clock, orphans: orphans}}
}

// Server returns a server of the family. Options about the state (account groups, time of creation, clock, accounts)
// belong to the family and are taken no notice of here.
func (f *Family) Server(more ...Option) http.Handler {
	set := f.set
	set.server = slices.Clone(set.server)
	for _, option := range more {
		option(&set)
	}
	server := acs.NewServer(set.server...)
	operation, stub := api.Operation(), api.Stub(f.behaviour)
	if set.rules != nil {
		operation.Parameters = set.rules(operation.Parameters)
	}
	if set.handler != nil {
		stub = set.handler(stub)
	}
	if err := server.Handle(operation, stub); err != nil {
		return broken(err) // the operation's rules do not compile: a defect of ours
	}
	if !set.provoking {
		return server
	}
	return provoking(server)
}

// Clock is the family's clock.
func (f *Family) Clock() func() time.Time { return f.set.clock }

// Groups are the account groups that the caller may use.
func (f *Family) Groups() []string { return slices.Clone(f.set.groups) }

// Secret returns the secret of an access key given by WithCredentials.
func (f *Family) Secret(accessKeyID string) (string, bool) {
	for _, key := range f.set.keys {
		if key.AccessKeyID == accessKeyID {
			return key.AccessKeySecret, true
		}
	}
	return "", false
}
