package generate_test

import (
	"context"
	"errors"
	"fmt"
	"net/http/httptest"
	"strings"

	"github.com/plumb-conformance/plumb/acs"
	report "github.com/plumb-conformance/plumb/generated/generateaggregateconfigrulesreport"
)

// reports is a whole implementation of the operation.
type reports struct{ groups []string }

func (r reports) GenerateAggregateConfigRulesReport(_ context.Context, params report.Params) (*report.Result, error) {
	for _, group := range r.groups {
		if group == params.AggregatorId {
			return &report.Result{AggregatorId: &group}, nil
		}
	}
	return nil, report.ErrInvalidAggregatorIdValue
}

// A server of the generated stub and a call of it by the generated client.
func Example() {
	credentials := acs.Credentials{AccessKeyID: "testid", AccessKeySecret: "testsecret"}
	server := acs.NewServer(acs.WithCredentials(credentials))
	if err := report.Register(server, reports{groups: []string{"ca-1"}}); err != nil {
		fmt.Println(err)
		return
	}
	listening := httptest.NewServer(server)
	defer listening.Close()

	client, err := report.NewClient(listening.URL, credentials)
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, group := range []string{"ca-1", "ca-2"} {
		result, err := client.Do(context.Background(), report.Params{AggregatorId: group})
		switch {
		case errors.Is(err, report.ErrInvalidAggregatorIdValue):
			fmt.Println("no group", group)
		case err != nil:
			fmt.Println(err)
		default:
			fmt.Println("a report for", *result.AggregatorId)
		}
	}
	// Output:
	// a report for ca-1
	// no group ca-2
}

// The documented errors are values of the package: errors.Is tells them apart by status and code.
func Example_errors() {
	err := fmt.Errorf("store: %w", report.ErrConfigRuleReportCreating)
	fmt.Println(errors.Is(err, report.ErrConfigRuleReportCreating), errors.Is(err, report.ErrAccountNotExisted))
	fmt.Println(strings.TrimPrefix(err.Error(), "store: "))
	// Output:
	// true false
	// 400 ConfigRuleReportCreating: The config rule report is being created.
}
