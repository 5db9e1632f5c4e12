import { z } from 'zod';

/* Every id is a UUIDv7 made on this machine; in the database it is 16 bytes. Each kind has its own brand. */

export const StudentId = z.uuid().brand<'StudentId'>();
export type StudentId = z.infer<typeof StudentId>;

export const GuardianId = z.uuid().brand<'GuardianId'>();
export type GuardianId = z.infer<typeof GuardianId>;

export const ClassId = z.uuid().brand<'ClassId'>();
export type ClassId = z.infer<typeof ClassId>;

export const TeamId = z.uuid().brand<'TeamId'>();
export type TeamId = z.infer<typeof TeamId>;

export const StaffId = z.uuid().brand<'StaffId'>();
export type StaffId = z.infer<typeof StaffId>;

export const UserId = z.uuid().brand<'UserId'>();
export type UserId = z.infer<typeof UserId>;

export const ImportId = z.uuid().brand<'ImportId'>();
export type ImportId = z.infer<typeof ImportId>;

export const ConsentId = z.uuid().brand<'ConsentId'>();
export type ConsentId = z.infer<typeof ConsentId>;

export const InformId = z.uuid().brand<'InformId'>();
export type InformId = z.infer<typeof InformId>;

export const GroundId = z.uuid().brand<'GroundId'>();
export type GroundId = z.infer<typeof GroundId>;

export const ConsultId = z.uuid().brand<'ConsultId'>();
export type ConsultId = z.infer<typeof ConsultId>;

export const MeetingId = z.uuid().brand<'MeetingId'>();
export type MeetingId = z.infer<typeof MeetingId>;

export const SeriesId = z.uuid().brand<'SeriesId'>();
export type SeriesId = z.infer<typeof SeriesId>;

export const AgendaItemId = z.uuid().brand<'AgendaItemId'>();
export type AgendaItemId = z.infer<typeof AgendaItemId>;

export const AgreementId = z.uuid().brand<'AgreementId'>();
export type AgreementId = z.infer<typeof AgreementId>;

export const DisclosureId = z.uuid().brand<'DisclosureId'>();
export type DisclosureId = z.infer<typeof DisclosureId>;
export const NoteId = z.uuid().brand<'NoteId'>();
export type NoteId = z.infer<typeof NoteId>;
export const InstrumentId = z.uuid().brand<'InstrumentId'>();
export type InstrumentId = z.infer<typeof InstrumentId>;

export const CampaignId = z.uuid().brand<'CampaignId'>();
export type CampaignId = z.infer<typeof CampaignId>;

export const ResultId = z.uuid().brand<'ResultId'>();
export type ResultId = z.infer<typeof ResultId>;
export const RoundId = z.uuid().brand<'RoundId'>();
export type RoundId = z.infer<typeof RoundId>;
export const IntakeAttachmentId = z.uuid().brand<'IntakeAttachmentId'>();
export type IntakeAttachmentId = z.infer<typeof IntakeAttachmentId>;

export const IntakeTalkId = z.uuid().brand<'IntakeTalkId'>();
export type IntakeTalkId = z.infer<typeof IntakeTalkId>;
export const SignalId = z.uuid().brand<'SignalId'>();
export type SignalId = z.infer<typeof SignalId>;

export const CoachTalkId = z.uuid().brand<'CoachTalkId'>();
export type CoachTalkId = z.infer<typeof CoachTalkId>;

export const DiscussionId = z.uuid().brand<'DiscussionId'>();
export type DiscussionId = z.infer<typeof DiscussionId>;

export const InputRoundId = z.uuid().brand<'InputRoundId'>();
export type InputRoundId = z.infer<typeof InputRoundId>;

export const CorrectionId = z.uuid().brand<'CorrectionId'>();
export type CorrectionId = z.infer<typeof CorrectionId>;

export const AgreementEventId = z.uuid().brand<'AgreementEventId'>();
export type AgreementEventId = z.infer<typeof AgreementEventId>;

export const CareMoveId = z.uuid().brand<'CareMoveId'>();
export type CareMoveId = z.infer<typeof CareMoveId>;

export const TrajectId = z.uuid().brand<'TrajectId'>();
export type TrajectId = z.infer<typeof TrajectId>;

export const ClassAdviceId = z.uuid().brand<'ClassAdviceId'>();
export type ClassAdviceId = z.infer<typeof ClassAdviceId>;

/** A one-use name for something that waits on the other side, such as a parsed file (H11). */
export const HandleId = z.uuid().brand<'HandleId'>();
export type HandleId = z.infer<typeof HandleId>;

export const OfferDomainId = z.uuid().brand<'OfferDomainId'>();
export type OfferDomainId = z.infer<typeof OfferDomainId>;

export const OfferId = z.uuid().brand<'OfferId'>();
export type OfferId = z.infer<typeof OfferId>;

export const PlanId = z.uuid().brand<'PlanId'>();
export type PlanId = z.infer<typeof PlanId>;

export const PlanVersionId = z.uuid().brand<'PlanVersionId'>();
export type PlanVersionId = z.infer<typeof PlanVersionId>;

export const PlanRecordId = z.uuid().brand<'PlanRecordId'>();
export type PlanRecordId = z.infer<typeof PlanRecordId>;
/* The screening room. */
export const ParkedId = z.uuid().brand<'ParkedId'>();
export type ParkedId = z.infer<typeof ParkedId>;

export const MappingId = z.uuid().brand<'MappingId'>();
export type MappingId = z.infer<typeof MappingId>;

export const ScreeningSignalId = z.uuid().brand<'ScreeningSignalId'>();
export type ScreeningSignalId = z.infer<typeof ScreeningSignalId>;

export const CareCaseId = z.uuid().brand<'CareCaseId'>();
export type CareCaseId = z.infer<typeof CareCaseId>;

export const SupportId = z.uuid().brand<'SupportId'>();
export type SupportId = z.infer<typeof SupportId>;

export const SupportGroupId = z.uuid().brand<'SupportGroupId'>();
export type SupportGroupId = z.infer<typeof SupportGroupId>;

export const DeclarationId = z.uuid().brand<'DeclarationId'>();
export type DeclarationId = z.infer<typeof DeclarationId>;

export const FacilityId = z.uuid().brand<'FacilityId'>();
export type FacilityId = z.infer<typeof FacilityId>;

export const AdviceId = z.uuid().brand<'AdviceId'>();
export type AdviceId = z.infer<typeof AdviceId>;
