package place_test

import "testing"

// A broken example is asked when there is no other, and is no witness of spelling and of what is at the top.
func TestBrokenExamples(t *testing.T) {
	runResponse(t, []responseTest{
		{name: "braces missing", shown: `{"Sag":{"Statistics":{"Id":"a","Count":1},"RequestId":"1"`, rows: `
			Sag -
			└Count string
			└Id string
			RequestId string`, want: `
			Sag:object
			  Statistics:object~
			    Count:string~
			    Id:string~
			RequestId:string`, notes: `
			the table gives member "Sag" no type; it is shown as object
			no row lists "Statistics", which the example shows in "Sag"`},
		{name: "a brace for a bracket", shown: `{"Sag":{"Statistics":{{"Id":"a","Count":1}]},"RequestId":"1"}`, rows: `
			Sag -
			└Count string
			└Id string
			RequestId string`, want: `
			Sag:object
			  Statistics:[]object~
			    Count:string~
			    Id:string~
			RequestId:string`, notes: `
			the table gives member "Sag" no type; it is shown as object
			no row lists "Statistics", which the example shows in "Sag"`},
		{name: "beside one in XML that is whole", shown: `{"Keys":{"Key":[{"KeyId":1}],"TotalCount":3,"RequestId":"1"}`,
			xml: `<R><Keys><Key><KeyId>1</KeyId></Key></Keys><TotalCount>3</TotalCount><RequestId>1</RequestId></R>`, rows: `
			Keys list:Key
			Key -
			KeyId string
			TotalCount integer
			RequestId string`, want: `
			Keys:object
			  Key:[]object~
			    KeyId:string~
			TotalCount:integer
			RequestId:string`},
		{name: "the spelling of a broken one", shown: `{"requestid":"1","Items":[{"a":1}`, rows: `
			Items list:X
			A string
			RequestId string`, want: `
			Items:[]object
			  A:string~
			RequestId:string`, notes: `
			member "A"; the broken example writes "a"
			member "RequestId"; the broken example writes "requestid"`},
		{name: "the spelling of a whole one", shown: `{"Items":[{"A":1}],"RequestID":"1"}`, rows: `
			Items list:X
			A string
			RequestId string`, want: `
			Items:[]object
			  A:string~
			RequestID:string`, notes: `
			member "RequestId"; the example writes "RequestID"`},
		{name: "the spelling of a whole one, where a broken one has the row's", shown: `{"Items":[{"Starttime":1}],"RequestId":"1"}`,
			xml: `<R><Items><StartTime>1</StartTime></Items><X>`, rows: `
			Items list:X
			StartTime string
			RequestId string`, want: `
			Items:[]object
			  StartTime:string~
			RequestId:string`, notes: `
			member "StartTime"; the example writes "Starttime"`},
	})
}
