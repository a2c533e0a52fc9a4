package acs_test

import (
	"context"
	"fmt"
	"io"
	"log"
	"net"
	"net/http"

	"github.com/plumb-conformance/plumb/acs"
)

// greet is an operation: parameters in, a result or a documented error out.
func greet(w http.ResponseWriter, r *http.Request) {
	name := r.URL.Query().Get("Name") // from query or form, checked against the rules
	if name == "nobody" {
		acs.WriteError(w, r, acs.NewError(404, "PersonNotFound", "There is nobody to greet."))
		return
	}
	acs.WriteResult(w, r, map[string]any{"Greeting": "Hello, " + name + "!"})
}

// A whole server, and one signed call to it.
func Example() {
	credentials := acs.Credentials{AccessKeyID: "testid", AccessKeySecret: "testsecret"}
	server := acs.NewServer(acs.WithCredentials(credentials))
	err := server.Handle(acs.Operation{
		Product: "Demo", Action: "Greet", Version: "2026-01-01",
		Parameters: []acs.ParameterRule{{Name: "Name", Required: true, MaxLength: 64}},
	}, http.HandlerFunc(greet))
	if err != nil {
		log.Fatal(err)
	}
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		log.Fatal(err)
	}
	ctx, stop := context.WithCancel(context.Background())
	stopped := make(chan error)
	go func() { stopped <- acs.Serve(ctx, listener, server, acs.ServeOptions{}) }()

	request, err := http.NewRequest(http.MethodGet, "http://"+listener.Addr().String()+"/?Action=Greet&Version=2026-01-01&Name=Ada", nil)
	if err != nil {
		log.Fatal(err)
	}
	if err := acs.SignRequestV1(credentials, acs.SignOptions{})(ctx, request); err != nil {
		log.Fatal(err)
	}
	response, err := http.DefaultClient.Do(request)
	if err != nil {
		log.Fatal(err)
	}
	body, _ := io.ReadAll(response.Body)
	_ = response.Body.Close()
	fmt.Println(response.StatusCode, string(body))

	stop()
	fmt.Println(<-stopped)
	// Output:
	// 200 {"Greeting":"Hello, Ada!"}
	// <nil>
}
