// Made by packages/protocol/scripts/generate.ts from the description of the MTurk Requester API 2017-01-17.
// Change the script, not this file.

export const String = { type: 'string' } as const
export const Integer = { type: 'integer' } as const
export const AcceptQualificationRequestRequest = {
  type: 'structure',
  required: ["QualificationRequestId"],
  members: {
    QualificationRequestId: String,
    IntegerValue: Integer,
  },
} as const
export const AcceptQualificationRequestResponse = {
  type: 'structure',
  required: [],
  members: {
  },
} as const
export const EntityId = { type: 'string', min: 1, max: 64, pattern: "^[A-Z0-9]+$" } as const
export const Boolean = { type: 'boolean' } as const
export const ApproveAssignmentRequest = {
  type: 'structure',
  required: ["AssignmentId"],
  members: {
    AssignmentId: EntityId,
    RequesterFeedback: String,
    OverrideRejection: Boolean,
  },
} as const
export const ApproveAssignmentResponse = {
  type: 'structure',
  required: [],
  members: {
  },
} as const
export const CustomerId = { type: 'string', min: 1, max: 64, pattern: "^A[A-Z0-9]+$" } as const
export const AssignmentStatus = { type: 'string', enum: ["Submitted","Approved","Rejected"] } as const
export const Timestamp = { type: 'timestamp' } as const
export const Assignment = {
  type: 'structure',
  required: [],
  members: {
    AssignmentId: EntityId,
    WorkerId: CustomerId,
    HITId: EntityId,
    AssignmentStatus: AssignmentStatus,
    AutoApprovalTime: Timestamp,
    AcceptTime: Timestamp,
    SubmitTime: Timestamp,
    ApprovalTime: Timestamp,
    RejectionTime: Timestamp,
    Deadline: Timestamp,
    Answer: String,
    RequesterFeedback: String,
  },
} as const
export const AssignmentList = { type: 'list', member: Assignment } as const
export const AssignmentStatusList = { type: 'list', member: AssignmentStatus } as const
export const AssociateQualificationWithWorkerRequest = {
  type: 'structure',
  required: ["QualificationTypeId","WorkerId"],
  members: {
    QualificationTypeId: EntityId,
    WorkerId: CustomerId,
    IntegerValue: Integer,
    SendNotification: Boolean,
  },
} as const
export const AssociateQualificationWithWorkerResponse = {
  type: 'structure',
  required: [],
  members: {
  },
} as const
export const CurrencyAmount = { type: 'string', pattern: "^[0-9]+(\\.)?[0-9]{0,2}$" } as const
export const BonusPayment = {
  type: 'structure',
  required: [],
  members: {
    WorkerId: CustomerId,
    BonusAmount: CurrencyAmount,
    AssignmentId: EntityId,
    Reason: String,
    GrantTime: Timestamp,
  },
} as const
export const BonusPaymentList = { type: 'list', member: BonusPayment } as const
export const Comparator = { type: 'string', enum: ["LessThan","LessThanOrEqualTo","GreaterThan","GreaterThanOrEqualTo","EqualTo","NotEqualTo","Exists","DoesNotExist","In","NotIn"] } as const
export const CountryParameters = { type: 'string', min: 2, max: 2 } as const
export const IdempotencyToken = { type: 'string', min: 1, max: 64 } as const
export const CreateAdditionalAssignmentsForHITRequest = {
  type: 'structure',
  required: ["HITId","NumberOfAdditionalAssignments"],
  members: {
    HITId: EntityId,
    NumberOfAdditionalAssignments: Integer,
    UniqueRequestToken: IdempotencyToken,
  },
} as const
export const CreateAdditionalAssignmentsForHITResponse = {
  type: 'structure',
  required: [],
  members: {
  },
} as const
export const Long = { type: 'long' } as const
export const IntegerList = { type: 'list', member: Integer } as const
export const Locale = {
  type: 'structure',
  required: ["Country"],
  members: {
    Country: CountryParameters,
    Subdivision: CountryParameters,
  },
} as const
export const LocaleList = { type: 'list', member: Locale } as const
export const HITAccessActions = { type: 'string', enum: ["Accept","PreviewAndAccept","DiscoverPreviewAndAccept"] } as const
export const QualificationRequirement = {
  type: 'structure',
  required: ["QualificationTypeId","Comparator"],
  members: {
    QualificationTypeId: String,
    Comparator: Comparator,
    IntegerValues: IntegerList,
    LocaleValues: LocaleList,
    RequiredToPreview: Boolean,
    ActionsGuarded: HITAccessActions,
  },
} as const
export const QualificationRequirementList = { type: 'list', member: QualificationRequirement } as const
export const StringList = { type: 'list', member: String } as const
export const ParameterMapEntry = {
  type: 'structure',
  required: [],
  members: {
    Key: String,
    Values: StringList,
  },
} as const
export const ParameterMapEntryList = { type: 'list', member: ParameterMapEntry } as const
export const PolicyParameter = {
  type: 'structure',
  required: [],
  members: {
    Key: String,
    Values: StringList,
    MapEntries: ParameterMapEntryList,
  },
} as const
export const PolicyParameterList = { type: 'list', member: PolicyParameter } as const
export const ReviewPolicy = {
  type: 'structure',
  required: ["PolicyName"],
  members: {
    PolicyName: String,
    Parameters: PolicyParameterList,
  },
} as const
export const HITLayoutParameter = {
  type: 'structure',
  required: ["Name","Value"],
  members: {
    Name: String,
    Value: String,
  },
} as const
export const HITLayoutParameterList = { type: 'list', member: HITLayoutParameter } as const
export const CreateHITRequest = {
  type: 'structure',
  required: ["LifetimeInSeconds","AssignmentDurationInSeconds","Reward","Title","Description"],
  members: {
    MaxAssignments: Integer,
    AutoApprovalDelayInSeconds: Long,
    LifetimeInSeconds: Long,
    AssignmentDurationInSeconds: Long,
    Reward: CurrencyAmount,
    Title: String,
    Keywords: String,
    Description: String,
    Question: String,
    RequesterAnnotation: String,
    QualificationRequirements: QualificationRequirementList,
    UniqueRequestToken: IdempotencyToken,
    AssignmentReviewPolicy: ReviewPolicy,
    HITReviewPolicy: ReviewPolicy,
    HITLayoutId: EntityId,
    HITLayoutParameters: HITLayoutParameterList,
  },
} as const
export const HITStatus = { type: 'string', enum: ["Assignable","Unassignable","Reviewable","Reviewing","Disposed"] } as const
export const HITReviewStatus = { type: 'string', enum: ["NotReviewed","MarkedForReview","ReviewedAppropriate","ReviewedInappropriate"] } as const
export const HIT = {
  type: 'structure',
  required: [],
  members: {
    HITId: EntityId,
    HITTypeId: EntityId,
    HITGroupId: EntityId,
    HITLayoutId: EntityId,
    CreationTime: Timestamp,
    Title: String,
    Description: String,
    Question: String,
    Keywords: String,
    HITStatus: HITStatus,
    MaxAssignments: Integer,
    Reward: CurrencyAmount,
    AutoApprovalDelayInSeconds: Long,
    Expiration: Timestamp,
    AssignmentDurationInSeconds: Long,
    RequesterAnnotation: String,
    QualificationRequirements: QualificationRequirementList,
    HITReviewStatus: HITReviewStatus,
    NumberOfAssignmentsPending: Integer,
    NumberOfAssignmentsAvailable: Integer,
    NumberOfAssignmentsCompleted: Integer,
  },
} as const
export const CreateHITResponse = {
  type: 'structure',
  required: [],
  members: {
    HIT: HIT,
  },
} as const
export const CreateHITTypeRequest = {
  type: 'structure',
  required: ["AssignmentDurationInSeconds","Reward","Title","Description"],
  members: {
    AutoApprovalDelayInSeconds: Long,
    AssignmentDurationInSeconds: Long,
    Reward: CurrencyAmount,
    Title: String,
    Keywords: String,
    Description: String,
    QualificationRequirements: QualificationRequirementList,
  },
} as const
export const CreateHITTypeResponse = {
  type: 'structure',
  required: [],
  members: {
    HITTypeId: EntityId,
  },
} as const
export const CreateHITWithHITTypeRequest = {
  type: 'structure',
  required: ["HITTypeId","LifetimeInSeconds"],
  members: {
    HITTypeId: EntityId,
    MaxAssignments: Integer,
    LifetimeInSeconds: Long,
    Question: String,
    RequesterAnnotation: String,
    UniqueRequestToken: IdempotencyToken,
    AssignmentReviewPolicy: ReviewPolicy,
    HITReviewPolicy: ReviewPolicy,
    HITLayoutId: EntityId,
    HITLayoutParameters: HITLayoutParameterList,
  },
} as const
export const CreateHITWithHITTypeResponse = {
  type: 'structure',
  required: [],
  members: {
    HIT: HIT,
  },
} as const
export const QualificationTypeStatus = { type: 'string', enum: ["Active","Inactive"] } as const
export const CreateQualificationTypeRequest = {
  type: 'structure',
  required: ["Name","Description","QualificationTypeStatus"],
  members: {
    Name: String,
    Keywords: String,
    Description: String,
    QualificationTypeStatus: QualificationTypeStatus,
    RetryDelayInSeconds: Long,
    Test: String,
    AnswerKey: String,
    TestDurationInSeconds: Long,
    AutoGranted: Boolean,
    AutoGrantedValue: Integer,
  },
} as const
export const QualificationType = {
  type: 'structure',
  required: [],
  members: {
    QualificationTypeId: EntityId,
    CreationTime: Timestamp,
    Name: String,
    Description: String,
    Keywords: String,
    QualificationTypeStatus: QualificationTypeStatus,
    Test: String,
    TestDurationInSeconds: Long,
    AnswerKey: String,
    RetryDelayInSeconds: Long,
    IsRequestable: Boolean,
    AutoGranted: Boolean,
    AutoGrantedValue: Integer,
  },
} as const
export const CreateQualificationTypeResponse = {
  type: 'structure',
  required: [],
  members: {
    QualificationType: QualificationType,
  },
} as const
export const CreateWorkerBlockRequest = {
  type: 'structure',
  required: ["WorkerId","Reason"],
  members: {
    WorkerId: CustomerId,
    Reason: String,
  },
} as const
export const CreateWorkerBlockResponse = {
  type: 'structure',
  required: [],
  members: {
  },
} as const
export const CustomerIdList = { type: 'list', member: CustomerId } as const
export const DeleteHITRequest = {
  type: 'structure',
  required: ["HITId"],
  members: {
    HITId: EntityId,
  },
} as const
export const DeleteHITResponse = {
  type: 'structure',
  required: [],
  members: {
  },
} as const
export const DeleteQualificationTypeRequest = {
  type: 'structure',
  required: ["QualificationTypeId"],
  members: {
    QualificationTypeId: EntityId,
  },
} as const
export const DeleteQualificationTypeResponse = {
  type: 'structure',
  required: [],
  members: {
  },
} as const
export const DeleteWorkerBlockRequest = {
  type: 'structure',
  required: ["WorkerId"],
  members: {
    WorkerId: CustomerId,
    Reason: String,
  },
} as const
export const DeleteWorkerBlockResponse = {
  type: 'structure',
  required: [],
  members: {
  },
} as const
export const DisassociateQualificationFromWorkerRequest = {
  type: 'structure',
  required: ["WorkerId","QualificationTypeId"],
  members: {
    WorkerId: CustomerId,
    QualificationTypeId: EntityId,
    Reason: String,
  },
} as const
export const DisassociateQualificationFromWorkerResponse = {
  type: 'structure',
  required: [],
  members: {
  },
} as const
export const EventType = { type: 'string', enum: ["AssignmentAccepted","AssignmentAbandoned","AssignmentReturned","AssignmentSubmitted","AssignmentRejected","AssignmentApproved","HITCreated","HITExpired","HITReviewable","HITExtended","HITDisposed","Ping"] } as const
export const EventTypeList = { type: 'list', member: EventType } as const
export const ExceptionMessage = { type: 'string' } as const
export const GetAccountBalanceRequest = {
  type: 'structure',
  required: [],
  members: {
  },
} as const
export const GetAccountBalanceResponse = {
  type: 'structure',
  required: [],
  members: {
    AvailableBalance: CurrencyAmount,
    OnHoldBalance: CurrencyAmount,
  },
} as const
export const GetAssignmentRequest = {
  type: 'structure',
  required: ["AssignmentId"],
  members: {
    AssignmentId: EntityId,
  },
} as const
export const GetAssignmentResponse = {
  type: 'structure',
  required: [],
  members: {
    Assignment: Assignment,
    HIT: HIT,
  },
} as const
export const GetFileUploadURLRequest = {
  type: 'structure',
  required: ["AssignmentId","QuestionIdentifier"],
  members: {
    AssignmentId: EntityId,
    QuestionIdentifier: String,
  },
} as const
export const GetFileUploadURLResponse = {
  type: 'structure',
  required: [],
  members: {
    FileUploadURL: String,
  },
} as const
export const GetHITRequest = {
  type: 'structure',
  required: ["HITId"],
  members: {
    HITId: EntityId,
  },
} as const
export const GetHITResponse = {
  type: 'structure',
  required: [],
  members: {
    HIT: HIT,
  },
} as const
export const GetQualificationScoreRequest = {
  type: 'structure',
  required: ["QualificationTypeId","WorkerId"],
  members: {
    QualificationTypeId: EntityId,
    WorkerId: CustomerId,
  },
} as const
export const QualificationStatus = { type: 'string', enum: ["Granted","Revoked"] } as const
export const Qualification = {
  type: 'structure',
  required: [],
  members: {
    QualificationTypeId: EntityId,
    WorkerId: CustomerId,
    GrantTime: Timestamp,
    IntegerValue: Integer,
    LocaleValue: Locale,
    Status: QualificationStatus,
  },
} as const
export const GetQualificationScoreResponse = {
  type: 'structure',
  required: [],
  members: {
    Qualification: Qualification,
  },
} as const
export const GetQualificationTypeRequest = {
  type: 'structure',
  required: ["QualificationTypeId"],
  members: {
    QualificationTypeId: EntityId,
  },
} as const
export const GetQualificationTypeResponse = {
  type: 'structure',
  required: [],
  members: {
    QualificationType: QualificationType,
  },
} as const
export const HITList = { type: 'list', member: HIT } as const
export const PaginationToken = { type: 'string', min: 1, max: 255 } as const
export const ResultSize = { type: 'integer', min: 1, max: 100 } as const
export const ListAssignmentsForHITRequest = {
  type: 'structure',
  required: ["HITId"],
  members: {
    HITId: EntityId,
    NextToken: PaginationToken,
    MaxResults: ResultSize,
    AssignmentStatuses: AssignmentStatusList,
  },
} as const
export const ListAssignmentsForHITResponse = {
  type: 'structure',
  required: [],
  members: {
    NextToken: PaginationToken,
    NumResults: Integer,
    Assignments: AssignmentList,
  },
} as const
export const ListBonusPaymentsRequest = {
  type: 'structure',
  required: [],
  members: {
    HITId: EntityId,
    AssignmentId: EntityId,
    NextToken: PaginationToken,
    MaxResults: ResultSize,
  },
} as const
export const ListBonusPaymentsResponse = {
  type: 'structure',
  required: [],
  members: {
    NumResults: Integer,
    NextToken: PaginationToken,
    BonusPayments: BonusPaymentList,
  },
} as const
export const ListHITsForQualificationTypeRequest = {
  type: 'structure',
  required: ["QualificationTypeId"],
  members: {
    QualificationTypeId: EntityId,
    NextToken: PaginationToken,
    MaxResults: ResultSize,
  },
} as const
export const ListHITsForQualificationTypeResponse = {
  type: 'structure',
  required: [],
  members: {
    NextToken: PaginationToken,
    NumResults: Integer,
    HITs: HITList,
  },
} as const
export const ListHITsRequest = {
  type: 'structure',
  required: [],
  members: {
    NextToken: PaginationToken,
    MaxResults: ResultSize,
  },
} as const
export const ListHITsResponse = {
  type: 'structure',
  required: [],
  members: {
    NextToken: PaginationToken,
    NumResults: Integer,
    HITs: HITList,
  },
} as const
export const ListQualificationRequestsRequest = {
  type: 'structure',
  required: [],
  members: {
    QualificationTypeId: EntityId,
    NextToken: PaginationToken,
    MaxResults: ResultSize,
  },
} as const
export const QualificationRequest = {
  type: 'structure',
  required: [],
  members: {
    QualificationRequestId: String,
    QualificationTypeId: EntityId,
    WorkerId: CustomerId,
    Test: String,
    Answer: String,
    SubmitTime: Timestamp,
  },
} as const
export const QualificationRequestList = { type: 'list', member: QualificationRequest } as const
export const ListQualificationRequestsResponse = {
  type: 'structure',
  required: [],
  members: {
    NumResults: Integer,
    NextToken: PaginationToken,
    QualificationRequests: QualificationRequestList,
  },
} as const
export const ListQualificationTypesRequest = {
  type: 'structure',
  required: ["MustBeRequestable"],
  members: {
    Query: String,
    MustBeRequestable: Boolean,
    MustBeOwnedByCaller: Boolean,
    NextToken: PaginationToken,
    MaxResults: ResultSize,
  },
} as const
export const QualificationTypeList = { type: 'list', member: QualificationType } as const
export const ListQualificationTypesResponse = {
  type: 'structure',
  required: [],
  members: {
    NumResults: Integer,
    NextToken: PaginationToken,
    QualificationTypes: QualificationTypeList,
  },
} as const
export const ReviewPolicyLevel = { type: 'string', enum: ["Assignment","HIT"] } as const
export const ReviewPolicyLevelList = { type: 'list', member: ReviewPolicyLevel } as const
export const ListReviewPolicyResultsForHITRequest = {
  type: 'structure',
  required: ["HITId"],
  members: {
    HITId: EntityId,
    PolicyLevels: ReviewPolicyLevelList,
    RetrieveActions: Boolean,
    RetrieveResults: Boolean,
    NextToken: PaginationToken,
    MaxResults: ResultSize,
  },
} as const
export const ReviewResultDetail = {
  type: 'structure',
  required: [],
  members: {
    ActionId: EntityId,
    SubjectId: EntityId,
    SubjectType: String,
    QuestionId: EntityId,
    Key: String,
    Value: String,
  },
} as const
export const ReviewResultDetailList = { type: 'list', member: ReviewResultDetail } as const
export const ReviewActionStatus = { type: 'string', enum: ["Intended","Succeeded","Failed","Cancelled"] } as const
export const ReviewActionDetail = {
  type: 'structure',
  required: [],
  members: {
    ActionId: EntityId,
    ActionName: String,
    TargetId: EntityId,
    TargetType: String,
    Status: ReviewActionStatus,
    CompleteTime: Timestamp,
    Result: String,
    ErrorCode: String,
  },
} as const
export const ReviewActionDetailList = { type: 'list', member: ReviewActionDetail } as const
export const ReviewReport = {
  type: 'structure',
  required: [],
  members: {
    ReviewResults: ReviewResultDetailList,
    ReviewActions: ReviewActionDetailList,
  },
} as const
export const ListReviewPolicyResultsForHITResponse = {
  type: 'structure',
  required: [],
  members: {
    HITId: EntityId,
    AssignmentReviewPolicy: ReviewPolicy,
    HITReviewPolicy: ReviewPolicy,
    AssignmentReviewReport: ReviewReport,
    HITReviewReport: ReviewReport,
    NextToken: PaginationToken,
  },
} as const
export const ReviewableHITStatus = { type: 'string', enum: ["Reviewable","Reviewing"] } as const
export const ListReviewableHITsRequest = {
  type: 'structure',
  required: [],
  members: {
    HITTypeId: EntityId,
    Status: ReviewableHITStatus,
    NextToken: PaginationToken,
    MaxResults: ResultSize,
  },
} as const
export const ListReviewableHITsResponse = {
  type: 'structure',
  required: [],
  members: {
    NextToken: PaginationToken,
    NumResults: Integer,
    HITs: HITList,
  },
} as const
export const ListWorkerBlocksRequest = {
  type: 'structure',
  required: [],
  members: {
    NextToken: PaginationToken,
    MaxResults: ResultSize,
  },
} as const
export const WorkerBlock = {
  type: 'structure',
  required: [],
  members: {
    WorkerId: CustomerId,
    Reason: String,
  },
} as const
export const WorkerBlockList = { type: 'list', member: WorkerBlock } as const
export const ListWorkerBlocksResponse = {
  type: 'structure',
  required: [],
  members: {
    NextToken: PaginationToken,
    NumResults: Integer,
    WorkerBlocks: WorkerBlockList,
  },
} as const
export const ListWorkersWithQualificationTypeRequest = {
  type: 'structure',
  required: ["QualificationTypeId"],
  members: {
    QualificationTypeId: EntityId,
    Status: QualificationStatus,
    NextToken: PaginationToken,
    MaxResults: ResultSize,
  },
} as const
export const QualificationList = { type: 'list', member: Qualification } as const
export const ListWorkersWithQualificationTypeResponse = {
  type: 'structure',
  required: [],
  members: {
    NextToken: PaginationToken,
    NumResults: Integer,
    Qualifications: QualificationList,
  },
} as const
export const NotificationTransport = { type: 'string', enum: ["Email","SQS","SNS"] } as const
export const NotificationSpecification = {
  type: 'structure',
  required: ["Destination","Transport","Version","EventTypes"],
  members: {
    Destination: String,
    Transport: NotificationTransport,
    Version: String,
    EventTypes: EventTypeList,
  },
} as const
export const NotifyWorkersFailureCode = { type: 'string', enum: ["SoftFailure","HardFailure"] } as const
export const NotifyWorkersFailureStatus = {
  type: 'structure',
  required: [],
  members: {
    NotifyWorkersFailureCode: NotifyWorkersFailureCode,
    NotifyWorkersFailureMessage: String,
    WorkerId: CustomerId,
  },
} as const
export const NotifyWorkersFailureStatusList = { type: 'list', member: NotifyWorkersFailureStatus } as const
export const NotifyWorkersRequest = {
  type: 'structure',
  required: ["Subject","MessageText","WorkerIds"],
  members: {
    Subject: String,
    MessageText: String,
    WorkerIds: CustomerIdList,
  },
} as const
export const NotifyWorkersResponse = {
  type: 'structure',
  required: [],
  members: {
    NotifyWorkersFailureStatuses: NotifyWorkersFailureStatusList,
  },
} as const
export const RejectAssignmentRequest = {
  type: 'structure',
  required: ["AssignmentId","RequesterFeedback"],
  members: {
    AssignmentId: EntityId,
    RequesterFeedback: String,
  },
} as const
export const RejectAssignmentResponse = {
  type: 'structure',
  required: [],
  members: {
  },
} as const
export const RejectQualificationRequestRequest = {
  type: 'structure',
  required: ["QualificationRequestId"],
  members: {
    QualificationRequestId: String,
    Reason: String,
  },
} as const
export const RejectQualificationRequestResponse = {
  type: 'structure',
  required: [],
  members: {
  },
} as const
export const TurkErrorCode = { type: 'string' } as const
export const RequestError = {
  type: 'structure',
  required: [],
  members: {
    Message: ExceptionMessage,
    TurkErrorCode: TurkErrorCode,
  },
} as const
export const SendBonusRequest = {
  type: 'structure',
  required: ["WorkerId","BonusAmount","AssignmentId","Reason"],
  members: {
    WorkerId: CustomerId,
    BonusAmount: CurrencyAmount,
    AssignmentId: EntityId,
    Reason: String,
    UniqueRequestToken: IdempotencyToken,
  },
} as const
export const SendBonusResponse = {
  type: 'structure',
  required: [],
  members: {
  },
} as const
export const SendTestEventNotificationRequest = {
  type: 'structure',
  required: ["Notification","TestEventType"],
  members: {
    Notification: NotificationSpecification,
    TestEventType: EventType,
  },
} as const
export const SendTestEventNotificationResponse = {
  type: 'structure',
  required: [],
  members: {
  },
} as const
export const ServiceFault = {
  type: 'structure',
  required: [],
  members: {
    Message: ExceptionMessage,
    TurkErrorCode: TurkErrorCode,
  },
} as const
export const UpdateExpirationForHITRequest = {
  type: 'structure',
  required: ["HITId","ExpireAt"],
  members: {
    HITId: EntityId,
    ExpireAt: Timestamp,
  },
} as const
export const UpdateExpirationForHITResponse = {
  type: 'structure',
  required: [],
  members: {
  },
} as const
export const UpdateHITReviewStatusRequest = {
  type: 'structure',
  required: ["HITId"],
  members: {
    HITId: EntityId,
    Revert: Boolean,
  },
} as const
export const UpdateHITReviewStatusResponse = {
  type: 'structure',
  required: [],
  members: {
  },
} as const
export const UpdateHITTypeOfHITRequest = {
  type: 'structure',
  required: ["HITId","HITTypeId"],
  members: {
    HITId: EntityId,
    HITTypeId: EntityId,
  },
} as const
export const UpdateHITTypeOfHITResponse = {
  type: 'structure',
  required: [],
  members: {
  },
} as const
export const UpdateNotificationSettingsRequest = {
  type: 'structure',
  required: ["HITTypeId"],
  members: {
    HITTypeId: EntityId,
    Notification: NotificationSpecification,
    Active: Boolean,
  },
} as const
export const UpdateNotificationSettingsResponse = {
  type: 'structure',
  required: [],
  members: {
  },
} as const
export const UpdateQualificationTypeRequest = {
  type: 'structure',
  required: ["QualificationTypeId"],
  members: {
    QualificationTypeId: EntityId,
    Description: String,
    QualificationTypeStatus: QualificationTypeStatus,
    Test: String,
    AnswerKey: String,
    TestDurationInSeconds: Long,
    RetryDelayInSeconds: Long,
    AutoGranted: Boolean,
    AutoGrantedValue: Integer,
  },
} as const
export const UpdateQualificationTypeResponse = {
  type: 'structure',
  required: [],
  members: {
    QualificationType: QualificationType,
  },
} as const
export const mturkOperations = {
  AcceptQualificationRequest: { input: AcceptQualificationRequestRequest, output: AcceptQualificationRequestResponse, idempotent: false },
  ApproveAssignment: { input: ApproveAssignmentRequest, output: ApproveAssignmentResponse, idempotent: true },
  AssociateQualificationWithWorker: { input: AssociateQualificationWithWorkerRequest, output: AssociateQualificationWithWorkerResponse, idempotent: false },
  CreateAdditionalAssignmentsForHIT: { input: CreateAdditionalAssignmentsForHITRequest, output: CreateAdditionalAssignmentsForHITResponse, idempotent: false },
  CreateHIT: { input: CreateHITRequest, output: CreateHITResponse, idempotent: false },
  CreateHITType: { input: CreateHITTypeRequest, output: CreateHITTypeResponse, idempotent: true },
  CreateHITWithHITType: { input: CreateHITWithHITTypeRequest, output: CreateHITWithHITTypeResponse, idempotent: false },
  CreateQualificationType: { input: CreateQualificationTypeRequest, output: CreateQualificationTypeResponse, idempotent: false },
  CreateWorkerBlock: { input: CreateWorkerBlockRequest, output: CreateWorkerBlockResponse, idempotent: false },
  DeleteHIT: { input: DeleteHITRequest, output: DeleteHITResponse, idempotent: true },
  DeleteQualificationType: { input: DeleteQualificationTypeRequest, output: DeleteQualificationTypeResponse, idempotent: true },
  DeleteWorkerBlock: { input: DeleteWorkerBlockRequest, output: DeleteWorkerBlockResponse, idempotent: true },
  DisassociateQualificationFromWorker: { input: DisassociateQualificationFromWorkerRequest, output: DisassociateQualificationFromWorkerResponse, idempotent: false },
  GetAccountBalance: { input: GetAccountBalanceRequest, output: GetAccountBalanceResponse, idempotent: true },
  GetAssignment: { input: GetAssignmentRequest, output: GetAssignmentResponse, idempotent: true },
  GetFileUploadURL: { input: GetFileUploadURLRequest, output: GetFileUploadURLResponse, idempotent: true },
  GetHIT: { input: GetHITRequest, output: GetHITResponse, idempotent: true },
  GetQualificationScore: { input: GetQualificationScoreRequest, output: GetQualificationScoreResponse, idempotent: true },
  GetQualificationType: { input: GetQualificationTypeRequest, output: GetQualificationTypeResponse, idempotent: true },
  ListAssignmentsForHIT: { input: ListAssignmentsForHITRequest, output: ListAssignmentsForHITResponse, idempotent: true, listKey: 'Assignments' },
  ListBonusPayments: { input: ListBonusPaymentsRequest, output: ListBonusPaymentsResponse, idempotent: true, listKey: 'BonusPayments' },
  ListHITs: { input: ListHITsRequest, output: ListHITsResponse, idempotent: true, listKey: 'HITs' },
  ListHITsForQualificationType: { input: ListHITsForQualificationTypeRequest, output: ListHITsForQualificationTypeResponse, idempotent: true, listKey: 'HITs' },
  ListQualificationRequests: { input: ListQualificationRequestsRequest, output: ListQualificationRequestsResponse, idempotent: true, listKey: 'QualificationRequests' },
  ListQualificationTypes: { input: ListQualificationTypesRequest, output: ListQualificationTypesResponse, idempotent: true, listKey: 'QualificationTypes' },
  ListReviewPolicyResultsForHIT: { input: ListReviewPolicyResultsForHITRequest, output: ListReviewPolicyResultsForHITResponse, idempotent: true },
  ListReviewableHITs: { input: ListReviewableHITsRequest, output: ListReviewableHITsResponse, idempotent: true, listKey: 'HITs' },
  ListWorkerBlocks: { input: ListWorkerBlocksRequest, output: ListWorkerBlocksResponse, idempotent: true, listKey: 'WorkerBlocks' },
  ListWorkersWithQualificationType: { input: ListWorkersWithQualificationTypeRequest, output: ListWorkersWithQualificationTypeResponse, idempotent: true, listKey: 'Qualifications' },
  NotifyWorkers: { input: NotifyWorkersRequest, output: NotifyWorkersResponse, idempotent: false },
  RejectAssignment: { input: RejectAssignmentRequest, output: RejectAssignmentResponse, idempotent: true },
  RejectQualificationRequest: { input: RejectQualificationRequestRequest, output: RejectQualificationRequestResponse, idempotent: false },
  SendBonus: { input: SendBonusRequest, output: SendBonusResponse, idempotent: false },
  SendTestEventNotification: { input: SendTestEventNotificationRequest, output: SendTestEventNotificationResponse, idempotent: false },
  UpdateExpirationForHIT: { input: UpdateExpirationForHITRequest, output: UpdateExpirationForHITResponse, idempotent: true },
  UpdateHITReviewStatus: { input: UpdateHITReviewStatusRequest, output: UpdateHITReviewStatusResponse, idempotent: true },
  UpdateHITTypeOfHIT: { input: UpdateHITTypeOfHITRequest, output: UpdateHITTypeOfHITResponse, idempotent: true },
  UpdateNotificationSettings: { input: UpdateNotificationSettingsRequest, output: UpdateNotificationSettingsResponse, idempotent: true },
  UpdateQualificationType: { input: UpdateQualificationTypeRequest, output: UpdateQualificationTypeResponse, idempotent: false },
} as const
