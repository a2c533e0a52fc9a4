package conformance_test

import (
	"context"
	"fmt"
	"io"
	"net/http/httptest"
	"time"

	"github.com/plumb-conformance/plumb/acs"
	"github.com/plumb-conformance/plumb/conformance"
	"github.com/plumb-conformance/plumb/conformance/reference"
)

// A suite of one's own calls Register before RunSpecs; a program calls Run. Both give a report that can be read, written
// as JSON or JUnit, and turned into an exit code.
func Example() {
	key := acs.Credentials{AccessKeyID: "testid", AccessKeySecret: "testsecret"}
	server := httptest.NewServer(reference.New(reference.WithCredentials(key)))
	defer server.Close()

	config, err := conformance.NewConfig(server.URL, key)
	if err != nil {
		fmt.Println(err)
		return
	}
	config.Filter = "AggregatorId/required"
	suite, err := conformance.Run(context.Background(), config, time.Minute, io.Discard)
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, s := range suite.Report().Scenarios {
		fmt.Println(s.Verdict, s.ID, "judged by line", s.Page.Line)
	}
	fmt.Println(suite.Report().Outcome)
	// Output:
	// pass AggregatorId/required/missing-query judged by line 19
	// pass AggregatorId/required/missing-form judged by line 19
	// partial
}
